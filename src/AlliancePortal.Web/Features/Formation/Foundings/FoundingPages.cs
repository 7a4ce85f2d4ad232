using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Foundings;

/// <summary>Reads a founding after the clock has had its say on its votes.</summary>
public sealed class FoundingPages(PortalDb db, AllianceScope here, VoteClerk clerk, FoundingTexts texts)
{
    public async Task<Founding?> FindAsync(CancellationToken ct)
    {
        await clerk.BringAllUpToDateAsync(here.Now, ct);
        return await db.FoundingAsync(here.Id, ct);
    }

    public async Task<FoundingPage> OfAsync(Founding founding, CancellationToken ct)
    {
        var composed = await texts.OfAsync(founding, ct);
        var votes = await db.Resolutions.AsNoTracking().Where(vote => vote.AllianceId == here.Id && (vote.Id == founding.AssemblyResolutionId || vote.Id == founding.ElectionResolutionId)).ToListAsync(ct);
        var round = await db.AgreementRounds.AsNoTracking().Include(one => one.Parties).Where(one => one.AllianceId == here.Id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == founding.Id).OrderBy(act => act.Sequence).ToListAsync(ct);
        var isLead = here.Caller.Capacity.Kind == CapacityKind.FoundingLead;
        var (assembly, election) = (votes.Find(vote => vote.Id == founding.AssemblyResolutionId), votes.Find(vote => vote.Id == founding.ElectionResolutionId));
        return new(founding, FoundingPage.StateOf(founding.State), Next(founding, assembly), Steps(founding, assembly, round), CompositionOf(founding, composed), SizeOf(founding, composed), composed,
            [.. founding.BeforeAssembly([]), .. composed.OpenConflicts.Count is > 0 and var open ? [$"章程与协议之间有 {open} 处尚未确定解释。"] : Array.Empty<string>()], assembly, election, round, HistoryModel.Of(acts, here.Today), founding.AppointmentDue(here) is { } due ? DueModel.Of(due, here.Today, here.Calendar) : null,
            await db.IssuedDocuments.AsNoTracking().Where(paper => paper.AllianceId == here.Id && paper.Kind == DocumentKind.AppointmentLetter && paper.SubjectId == founding.Id).OrderByDescending(paper => paper.IssuedAt).FirstOrDefaultAsync(ct), isLead,
            isLead && founding.State == FoundingState.Preparing, $"/{here.Slug}/founding");
    }

    /// <param name="without">A unit that is left out, to see what holds without it.</param>
    internal static Composition? CompositionOf(Founding founding, FoundingComposed composed, Guid? without = null)
    {
        var lead = founding.Lead;
        if (!lead.IsIn || composed.Profile.Council is not { MinMembers: { } least, MinEnterpriseShare: { } share }) return null;
        return Composition.Of(new(least, share), CountedUnit.Of(lead.Form.Kind!.Value, lead.Code, lead.Form.ChainPosition),
            [.. founding.Parties.Where(unit => unit.UnitId != lead.UnitId && unit.UnitId != without).Select(unit => CountedUnit.Of(unit.Form.Kind!.Value, unit.Code, unit.Form.ChainPosition))]);
    }

    internal static CouncilSize? SizeOf(Founding founding, FoundingComposed composed) => composed.Profile.Council is { ShareOfMembers: { } part, SizeTolerance: { } tolerance }
        ? CouncilSize.Of(founding.Parties.Count, founding.Parties.Count(unit => unit.IsOnCouncil), part, tolerance)
        : null;

    private string Next(Founding founding, Resolution? assembly) => founding.State switch
    {
        FoundingState.Preparing => "下一步：牵头单位组织参加单位，召集成立大会",
        FoundingState.AssemblyCalled when assembly is { State: ResolutionState.Prepared } => $"下一步：成立大会{ChineseText.ShortDate(assembly.Notice.Due, here.Today)}开始表决",
        FoundingState.AssemblyCalled => $"下一步：各单位投票，{ChineseText.EndOf(assembly!.Window.Due, here.Today)}截止",
        FoundingState.CharterAdopted when founding.SecretaryGeneral?.ElectedOn is null => "下一步：选举秘书长，就合作协议征求意见并确定文本",
        FoundingState.CharterAdopted when founding.IsUnderReview(here.Now) => $"下一步：各方答复协议草稿，{ChineseText.EndOf(founding.Review!.Period.Due, here.Today)}截止",
        FoundingState.CharterAdopted => "下一步：牵头单位确定合作协议文本",
        FoundingState.Signing => "下一步：各方签署合作协议",
        _ => "",
    };

    private StepsModel Steps(Founding founding, Resolution? assembly, AgreementRound? round) => new(
    [
        new("组织单位", Day(ShanghaiTime.DateOf(founding.BegunAt)), founding.Lead.Name, here.Article(CharterRule.CompositionHolds), founding.State == FoundingState.Preparing ? StepState.Current : StepState.Passed),
        new("成立大会", founding.CharterAdoptedOn is { } adopted ? Day(adopted) : assembly is null ? "" : $"{Day(assembly.Notice.Due)}—{Day(assembly.Window.Due)}", $"{founding.Parties.Count} 个单位", here.Article(CharterRule.AssemblyAdoptsTheCharter),
            founding.CharterAdoptedOn is not null ? StepState.Passed : founding.State == FoundingState.AssemblyCalled ? StepState.Current : StepState.Ahead),
        new("秘书长", founding.SecretaryGeneral?.AppointedOn is { } appointed ? Day(appointed) : "", founding.SecretaryGeneral?.Name ?? "", here.Article(CharterRule.SecretaryGeneralTakesTwoActs),
            founding.SecretaryGeneral?.AppointedOn is not null ? StepState.Passed : founding.CharterAdoptedOn is not null ? StepState.Current : StepState.Ahead),
        new("签署协议", founding.EstablishedOn is { } day ? Day(day) : "", round is { State: AgreementRoundState.Signing } ? $"{round.Parties.Count - round.Open.Count()}/{round.Parties.Count} 方" : "", here.Article(CharterRule.AgreementNeedsAllParties),
            founding.EstablishedOn is not null ? StepState.Passed : founding.State == FoundingState.Signing ? StepState.Current : StepState.Ahead),
        new("成立", founding.EstablishedOn is { } on ? Day(on) : "", "", here.Article(CharterRule.AgreementNeedsAllParties), founding.EstablishedOn is not null ? StepState.Passed : StepState.Ahead),
    ]);

    private string Day(DateOnly day) => ChineseText.ShortDate(day, here.Today);
}
