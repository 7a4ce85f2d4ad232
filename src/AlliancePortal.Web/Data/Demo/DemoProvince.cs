using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Tickets;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>
/// The other alliances of Jilin, so that its overview has something to say: one has too few members, one too few enterprises, one no enterprise
/// downstream, one owes an answer since days, the term of one council ends soon; and one is being formed.
/// </summary>
internal sealed class DemoProvince(PortalDb db, DemoAlliance alliances, DemoStage stage, DemoFormation formation, DemoFilings filings)
{
    public const string AreaCode = "22", Owing = "jlgins";

    private const string Answering = "jlrail", Officer = "何予清";

    /// <summary>Builds the alliances and puts what people did on the stage; it is played with everything else there.</summary>
    public async Task PlantAsync(CancellationToken ct)
    {
        var lines = DemoLine.Load();
        var preset = (await db.Areas.AsNoTracking().SingleAsync(area => area.Code == AreaCode, ct)).Preset;
        foreach (var line in lines.Where(line => !line.IsForming)) await alliances.BuildAsync(PlanOf(line, preset), ct);
        Tickets(lines);
        filings.Tell(lines);
        formation.Tell(lines.Single(line => line.IsForming));
        await db.SaveChangesAsync(ct); // the accounts of those who form an alliance
    }

    private DemoPlan PlanOf(DemoLine line, AreaPreset preset)
    {
        var founded = ShanghaiTime.DateOf(stage.Ago(line.FoundedAgo, 9));
        var alliance = new Alliance(AreaCode, line.Name, line.EnglishName, line.Abbreviation, line.Mark, founded);
        alliance.Classify(line.Form, line.Sector, line.SubSector);
        alliance.KeepAgreement($"《{line.Name}合作协议书》", "第1版", founded, DemoSeed.Digest($"{line.Name}合作协议书（演示文本）"));
        alliance.Describe(line.Purpose, $"吉林省长春市示例大街 {10 + line.Index} 号", "0431-0000 0000", $"office.{line.Slug}{DemoPeople.Domain}");
        return new(alliance, preset.Profile, $"{ShanghaiTime.Written(founded)}版", founded, 1, line.Units, line.CodesFrom, [(line.Clerk, "干事", false), (line.SecretaryGeneral, "秘书长", true)])
        {
            Basis = "成立大会通过", IsSparse = true,
        };
    }

    /// <summary>The service centre asks two alliances; the answer of one is overdue.</summary>
    private void Tickets(IReadOnlyList<DemoLine> lines)
    {
        Raise(stage.Ago(22, 10), Owing, "上年度活动情况未报送", "请报送上年度联合攻关、技术交流和成果转化的情况，并说明未按时报送的原因。");
        Raise(stage.Ago(12, 14), Answering, "成员单位联系方式有误", "两个成员单位的联系电话已停用，请核对后更新名册。");
        stage.Add(new(stage.Ago(6, 10), Answering, lines.Single(line => line.Slug == Answering).Clerk, capacity => capacity.IsSecretariat, async services =>
        {
            var here = services.GetRequiredService<AllianceScope>();
            var ticket = await services.GetRequiredService<PortalDb>().Tickets.SingleAsync(row => row.AllianceId == here.Id);
            await services.GetRequiredService<TicketDesk>().ReplyAsync(ticket, "已与两个单位联系，名册中的联系人和电话已更新。", default);
        }));
    }

    private void Raise(DateTimeOffset at, string alliance, string title, string text) =>
        stage.Add(new(at, alliance, Officer, capacity => capacity.Kind == CapacityKind.CentreOfficer, services => services.GetRequiredService<TicketDesk>().RaiseAsync(title, text, default))
        {
            Accounts = DemoSeed.JilinAreaSlug,
        });
}
