using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Calls;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Intentions;

/// <summary>The five parts of an intention's page.</summary>
/// <param name="Region">What the code says of the place of registration; a hint.</param>
public sealed record IntentionPage(Intention Case, LeadCall Call, StateModel State, DateTimeOffset? Since, string Next, StepsModel Steps, FactsModel Facts, string Region, ActBoxModel Acts, HistoryModel History,
    bool MaySurvey, bool MayDecide, string? AllianceHref, string Href);

/// <param name="Missing">What is missing before it can be handed in.</param>
public sealed record IntentionFormPage(Intention Case, LeadCall Call, IntentionInput Form, IReadOnlyList<string> Missing, string? Echo, string Href);

/// <summary>One of the reader's own intentions, as a line.</summary>
public sealed record OwnIntention(string Call, string Unit, StateModel State, string Next, string Href);

/// <summary>Reads intentions for whoever wrote them and for the officers of the area; nobody else sees any.</summary>
public sealed class IntentionPages(PortalDb db, AreaScope area)
{
    private bool IsOfficer => area.Caller.Capacity is { IsOfficer: true } officer && officer.AreaCode == area.Code;

    public async Task<Intention?> FindAsync(Guid id, CancellationToken ct)
    {
        var found = await db.Intentions.Include(one => one.Evidence).Include(one => one.Notes).SingleOrDefaultAsync(one => one.Id == id && one.AreaCode == area.Code, ct);
        return found is not null && (found.ApplicantId == area.Caller.PersonId || (IsOfficer && found.SubmittedAt is not null)) ? found : null;
    }

    /// <summary>The caller's own draft.</summary>
    public async Task<Intention?> DraftAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } found && found.ApplicantId == area.Caller.PersonId && found.State == IntentionState.Draft ? found : null;

    public Task<LeadCall> CallOfAsync(Intention intention, CancellationToken ct) => db.LeadCalls.SingleAsync(call => call.Id == intention.CallId, ct);

    public async Task<IntentionFormPage> FormAsync(Intention intention, IntentionInput form, CancellationToken ct)
    {
        var check = UnifiedSocialCreditCode.Check(form.Code ?? "");
        return new(intention, await CallOfAsync(intention, ct), form, intention.Missing(area.Code), string.IsNullOrEmpty(form.Code) ? null : check.Sentence, Href(intention));
    }

    public async Task<IntentionPage> OfAsync(Intention intention, CancellationToken ct)
    {
        var call = await CallOfAsync(intention, ct);
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == area.Area.Id && act.SubjectId == intention.Id).OrderBy(act => act.Sequence).ToListAsync(ct);
        var (slug, ended) = intention.FoundedAllianceId is { } id ? await FoundedAsync(id, ct) : (null, null);
        var isAuthority = IsOfficer && Permissions.Allows(Permission.KeepCalls, area.Caller.Capacity.Kind) && area.Handles(call.Sector) && intention.ApplicantId != area.Caller.PersonId;
        var isUndisclosed = IsUndisclosed(call, IsOfficer);
        return new(intention, call, ShownTo(intention, call, IsOfficer), isUndisclosed && IsDecided(intention) ? null : intention.StateSince, Next(intention, call), Steps(intention, call, isUndisclosed),
            Facts(intention), Region(intention), Acts(intention, call, slug, ended), HistoryModel.Of(isUndisclosed ? acts.Where(act => act.RuleCode != CharterRule.LeadIsChosen.Code) : acts, area.Today),
            isAuthority && intention.State is IntentionState.Submitted or IntentionState.Surveyed,
            isAuthority && call.ListedAt is null && call.HasClosedAt(area.Now) && intention.State is IntentionState.Surveyed or IntentionState.Chosen or IntentionState.NotChosen,
            slug is null || ended is not null ? null : $"/{slug}/founding", Href(intention));
    }

    /// <returns>The alliance's place in addresses, and, where its formation was given up, that and why.</returns>
    private async Task<(string Slug, string? Ended)> FoundedAsync(Guid allianceId, CancellationToken ct)
    {
        var found = await db.Foundings.AsNoTracking().Where(one => one.AllianceId == allianceId)
            .Join(db.Alliances, one => one.AllianceId, alliance => alliance.Id, (one, alliance) => new { alliance.Slug, one.State, one.StateSince, one.EndReason }).SingleAsync(ct);
        return (found.Slug, found.State == FoundingState.GivenUp ? $"筹建已于{ChineseText.PlainDate(ShanghaiTime.DateOf(found.StateSince))}终止，不能恢复：{found.EndReason}" : null);
    }

    /// <summary>Whether the formation that it began was given up.</summary>
    public async Task<bool> HasEndedAsync(Intention intention, CancellationToken ct) => intention.FoundedAllianceId is { } id && (await FoundedAsync(id, ct)).Ended is not null;

    private string Href(Intention intention) => $"{area.Home}/intentions/{intention.Id}";

    private static string Next(Intention intention, LeadCall call) => intention.State switch
    {
        IntentionState.Draft => "下一步：贵单位填写并提交",
        IntentionState.Submitted => "下一步：主管部门调研",
        IntentionState.Surveyed or IntentionState.Chosen or IntentionState.NotChosen when call.ListedAt is null => "下一步：主管部门作出决定并公布名单",
        IntentionState.Chosen when intention.FoundedAllianceId is null => "下一步：贵单位开始组建联盟",
        _ => "",
    };

    /// <summary>Every intention of a person, the latest first; what was decided is told with the published list.</summary>
    public static async Task<IReadOnlyList<OwnIntention>> OfPersonAsync(PortalDb db, Guid personId, CancellationToken ct)
    {
        var rows = await db.Intentions.AsNoTracking().Where(one => one.ApplicantId == personId).OrderByDescending(one => one.StartedAt)
            .Select(one => new { Case = one, Call = db.LeadCalls.First(call => call.Id == one.CallId) }).ToListAsync(ct);
        return [.. rows.Select(row => new OwnIntention(row.Call.Title, row.Case.Form.Name, ShownTo(row.Case, row.Call, isOfficer: false), Next(row.Case, row.Call), $"/areas/{row.Case.AreaCode}/intentions/{row.Case.Id}"))];
    }

    private static bool IsUndisclosed(LeadCall call, bool isOfficer) => !isOfficer && call.ListedAt is null;

    private static StateModel ShownTo(Intention intention, LeadCall call, bool isOfficer) =>
        IsDecided(intention) && IsUndisclosed(call, isOfficer) ? new(StateKind.Run, IntentionState.Surveyed.Chinese()) : CallPages.StateOf(intention);

    private static bool IsDecided(Intention intention) => intention.State is IntentionState.Chosen or IntentionState.NotChosen;

    private StepsModel Steps(Intention intention, LeadCall call, bool isUndisclosed)
    {
        var article = area.Article(CharterRule.LeadIsChosen);
        var decided = IsDecided(intention) && !isUndisclosed;
        return new(
        [
            new("提交意愿", Day(intention.SubmittedAt), intention.Form.Name, article, intention.SubmittedAt is not null ? StepState.Passed : StepState.Current),
            new("调研", Day(intention.Notes.OrderBy(note => note.At).FirstOrDefault()?.At), "主管部门", article, intention.Notes.Count > 0 ? StepState.Passed : intention.State == IntentionState.Submitted ? StepState.Current : StepState.Ahead),
            new("择优确定", decided ? Day(intention.StateSince) : "", decided ? intention.DecidedBy : "主管部门", article, decided ? StepState.Passed : intention.State == IntentionState.Surveyed ? StepState.Current : StepState.Ahead),
            new("公布名单", Day(call.ListedAt), "主管部门", article, call.ListedAt is not null ? StepState.Passed : decided ? StepState.Current : StepState.Ahead),
            new("开始组建", "", "牵头单位", article, intention.FoundedAllianceId is not null ? StepState.Passed : intention.State == IntentionState.Chosen && call.ListedAt is not null ? StepState.Current : StepState.Ahead),
        ]);
    }

    private string Day(DateTimeOffset? at) => at is { } moment ? ChineseText.ShortDate(ShanghaiTime.DateOf(moment), area.Today) : "";

    private static FactsModel Facts(Intention intention) => new(
    [
        new("单位全称", intention.Form.Name), new("统一社会信用代码", intention.UnitCode, FactKind.CreditCode), new("法定代表人", intention.Form.LegalRepresentative), new("注册地址", intention.Form.Address),
        new("联系人", $"{intention.Form.ContactName}，{intention.Form.ContactMobile}"), new("拟组建联盟的方向", intention.Form.Purpose),
        new("上年营业收入", intention.Form.Turnover is { } turnover ? $"{turnover:#,##0.##} 万元" : ""), new("上年研发投入", intention.Form.ResearchSpending is { } spent ? $"{spent:#,##0.##} 万元" : ""),
    ]);

    private string Region(Intention intention) => LeadRegion.Of(intention.UnitCode, area.Code) switch
    {
        RegionFinding.Inside => "代码的登记机关在本省。",
        RegionFinding.National => "代码为国家级登记，请核对注册地址。",
        _ => "代码的登记机关不在本省，须有本省注册地址的证明。",
    };

    private ActBoxModel Acts(Intention intention, LeadCall call, string? slug, string? ended)
    {
        List<OfferedAct> offered = [];
        List<RefusedAct> refused = [];
        if (intention.ApplicantId != area.Caller.PersonId) return new(offered, refused);
        if (intention.State == IntentionState.Draft) offered.Add(new("继续填写", "截止前可以随时修改。", $"{Href(intention)}/form"));
        if (call.ListedAt is null && intention.State is not (IntentionState.Draft or IntentionState.Withdrawn)) offered.Add(new("撤回意愿", "撤回后不再参加本次遴选。", PostTo: $"{Href(intention)}/withdrawal"));
        if (ended is not null) refused.Add(new("前往组建", ended, area.Article(CharterRule.LeadIsChosen)));
        else if (slug is not null) offered.Add(new("前往组建", "邀请单位、组成理事会、通过章程、签署协议。", $"/{slug}/founding"));
        else if (intention.State == IntentionState.Chosen && call.ListedAt is not null) offered.Add(new("开始组建联盟", "填写联盟名称，随后邀请单位。", $"{Href(intention)}/founding"));
        else if (call.ListedAt is null && intention.State != IntentionState.Withdrawn) refused.Add(new("开始组建联盟", "只有公布名单确定的牵头单位可以组建", area.Article(CharterRule.LeadIsChosen)));
        return new(offered, refused);
    }
}
