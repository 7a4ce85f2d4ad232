using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Formation.Calls;
using AlliancePortal.Web.Features.Formation.Intentions;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>An enterprise of the demo that offers to lead, and the person who handles that.</summary>
/// <param name="Accounts">Where the person's account belongs.</param>
internal sealed record DemoLead(string Accounts, string Person, string Unit, string LegalRepresentative, string Region, int Ordinal, string Field, string Purpose)
{
    public string Code => UnifiedSocialCreditCode.Compose("91", Region, Ordinal).Value;

    public IntentionForm Form => new()
    {
        Code = Code, Name = Unit, LegalRepresentative = LegalRepresentative, Address = $"吉林省长春市示例大道 {Ordinal % 200 + 1} 号", ContactName = Person,
        ContactMobile = $"1370000{Ordinal % 10000:0000}", ContactMail = $"contact{Ordinal}{DemoPeople.Domain}", Purpose = Purpose, Turnover = 18_600m + Ordinal % 90 * 100, ResearchSpending = 1_240m + Ordinal % 90 * 10,
        LegalPerson = $"本单位为在吉林省注册的独立法人，主营{Field}，近三年经营状况良好，研发投入占营业收入的 6% 以上。",
        Influence = $"本单位在{Field}领域有稳定的上下游合作，设有专职的产学研合作部门，可以为联盟提供办公场所和 3 名专职人员。",
        Innovation = "建有省级企业技术中心和中试车间，研发人员 120 人，近五年承担省级以上科研任务 6 项，授权发明专利 34 件。",
        Cooperation = "与省内两所高校和一家研究院签有合作协议，可以向联盟成员开放检测平台和中试生产线。",
        Guarantees = "已拟定联盟的议事、财务、成果转化激励和人员管理制度，每年安排专项经费支持联盟运行。",
    };
}

/// <summary>Tells one call of the province scene by scene: published, answered by enterprises, decided, its list published.</summary>
internal sealed class DemoCall(DemoStage stage, string officer)
{
    private static readonly (LeadCondition Condition, string Title)[] Papers = [(LeadCondition.LegalPerson, "营业执照和近三年财务报表"), (LeadCondition.Guarantees, "联盟运行管理制度")];

    private readonly Dictionary<DemoLead, Guid> _intentions = [];
    private Guid _call;

    /// <param name="closes">The last day of the call.</param>
    public DemoCall Publish(DateTimeOffset at, DateOnly closes, string title, string sector, string conditions) => ByOfficer(at, async services =>
        _call = (await services.GetRequiredService<CallDesk>().PublishAsync(new(title, sector, conditions, ShanghaiTime.DateOf(at), closes), default)).Id);

    /// <summary>The enterprise writes its intention, shows its papers and hands in.</summary>
    public DemoCall Offer(DateTimeOffset at, DemoLead lead)
    {
        stage.Add(new(at, "", lead.Person, capacity => capacity.Kind == CapacityKind.Oneself, async services =>
        {
            var (desk, call) = (services.GetRequiredService<IntentionDesk>(), await CallAsync(services));
            var intention = await desk.StartAsync(call, default);
            _intentions[lead] = intention.Id;
            await desk.SaveAsync(intention, lead.Form, default);
            foreach (var (condition, title) in Papers) await AttachAsync(services, intention, condition, title);
            await desk.SubmitAsync(intention, call, default);
        })
        {
            Accounts = lead.Accounts, Area = DemoProvince.AreaCode,
        });
        return this;
    }

    public DemoCall Survey(DateTimeOffset at, DemoLead lead, string note) => ByOfficer(at, async services =>
        await services.GetRequiredService<IntentionDesk>().SurveyAsync(await IntentionAsync(services, lead), await CallAsync(services), ShanghaiTime.DateOf(at), note, default));

    public DemoCall Decide(DateTimeOffset at, DemoLead lead, bool chosen, string reason) => ByOfficer(at, async services =>
        await services.GetRequiredService<IntentionDesk>().DecideAsync(await IntentionAsync(services, lead), await CallAsync(services), chosen, reason, default));

    public DemoCall PublishList(DateTimeOffset at) => ByOfficer(at, async services => await services.GetRequiredService<CallDesk>().PublishListAsync(await CallAsync(services), default));

    public Task<LeadCall> CallAsync(IServiceProvider services) => services.GetRequiredService<PortalDb>().LeadCalls.SingleAsync(row => row.Id == _call);

    public Task<Intention> IntentionAsync(IServiceProvider services, DemoLead lead) => services.GetRequiredService<PortalDb>().Intentions.SingleAsync(row => row.Id == _intentions[lead]);

    private DemoCall ByOfficer(DateTimeOffset at, Func<IServiceProvider, Task> play)
    {
        stage.Add(new(at, "", officer, capacity => capacity.Kind == CapacityKind.AuthorityOfficer, play) { Accounts = DemoSeed.JilinAreaSlug, Area = DemoProvince.AreaCode });
        return this;
    }

    private static async Task AttachAsync(IServiceProvider services, Intention intention, LeadCondition condition, string title)
    {
        var area = services.GetRequiredService<AreaScope>();
        var paper = await services.GetRequiredService<PaperPress>().PrintAsync(new DemoPaper
        {
            Alliance = new(area.Area.Authority, "", ""), Date = area.Today, Title = title, Unit = intention.Form.Name, Lines = [$"{intention.Form.Name}（统一社会信用代码 {intention.Form.Code}）提交的{title}。", intention.Form.Statement(condition)],
        }, PaperState.Issued, default);
        using var bytes = new MemoryStream(paper.Pdf);
        if (await services.GetRequiredService<IntentionDesk>().AttachAsync(intention, condition, bytes, $"{title}.pdf", default) is { } refusal)
            throw new InvalidOperationException($"The demo's paper was refused: {refusal}");
    }
}
