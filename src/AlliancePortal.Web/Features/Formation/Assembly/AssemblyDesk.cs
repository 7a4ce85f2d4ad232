using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Assembly;

/// <summary>A vote of the founding as it would be put today.</summary>
/// <param name="Notice">With base and votes needed.</param>
public sealed record VoteOutlook(ResolutionDraftRequest Request, Resolution Vote, VoteNoticeLetter Notice, int InOffice);

/// <summary>Calls the founding assembly with the charter as it stands, and puts the secretary general before the council.</summary>
public sealed class AssemblyDesk(PortalDb db, AllianceScope here, FoundingTexts texts, VotePreparation votes, DocumentOffice office, AlliancePapers papers)
{
    private const string CharterSeries = "ZC", LetterSeries = "PS";

    /// <summary>The assembly as it would be called today; nothing is prepared.</summary>
    public async Task<VoteOutlook> OutlookAsync(Founding founding, int windowWorkingDays, CancellationToken ct) =>
        await LookAsync(await CharterRequestAsync(founding, await texts.OfAsync(founding, ct), windowWorkingDays, ct), ct);

    /// <summary>召集成立大会: the charter's text is fixed and printed; every unit has one vote (JL-A2-14-2, JL-CONF-13).</summary>
    /// <param name="shown">The fingerprint of the charter that whoever calls has read.</param>
    public Task<Resolution> CallAsync(int windowWorkingDays, string shown, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var composed = await texts.OfAsync(founding, ct);
        CharterBreach.When(composed.Charter.Digest() != shown, CharterRule.AssemblyAdoptsTheCharter, "章程文本刚刚有改动，请重新核对后再召集。");
        List<string> open = [.. composed.OpenConflicts.Select(conflict => conflict.Title)];
        CharterBreach.When(founding.BeforeAssembly(open) is { Count: > 0 }, open.Count > 0 ? CharterRule.ReadingsAreSettled : CharterRule.AssemblyAdoptsTheCharter, string.Concat(founding.BeforeAssembly(open)));
        var serial = await db.NextSerialAsync(here.Id, CharterSeries, here.Today.Year, ct);
        var number = new DocumentNumber(here.Alliance.Abbreviation, CharterSeries, here.Today.Year, serial);
        var paper = await office.IssueAsync(new Issue(here.Id, DocumentKind.Charter, number.ToString(), $"{here.Alliance.Name}章程（提交成立大会）", founding.AsSubject(), serial),
            texts.Paper(composed.Charter, "提交成立大会审议的文本"), here.Now, ct);
        var vote = await votes.PrepareAsync(await CharterRequestAsync(founding, composed, windowWorkingDays, ct), ct);
        await db.SaveChangesAsync(ct); // the vote stands before the founding refers to it
        founding.CallAssembly(vote.Id, composed.Charter, paper.FileId, open, here.Now);
        here.Record(CharterRule.AssemblyAdoptsTheCharter, founding.AsSubject(), $"召集成立大会，审议章程（{vote.Number}）", founding.CharterDigest);
        return vote;
    }, ct);

    /// <summary>提名秘书长: the first council votes on the candidate.</summary>
    public Task<Resolution> ProposeAsync(string name, Person candidate, int windowWorkingDays, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var vote = await votes.PrepareAsync(await ElectionRequestAsync(founding, name, windowWorkingDays, ct), ct);
        await db.SaveChangesAsync(ct);
        founding.ProposeSecretaryGeneral(name, candidate.Id, vote.Id);
        here.Record(CharterRule.SecretaryGeneralTakesTwoActs, founding.AsSubject(), $"提名{name}为秘书长，提请理事会选举（{vote.Number}）");
        return vote;
    }, ct);

    /// <summary>The election as it would be put today; nothing is prepared.</summary>
    public async Task<VoteOutlook> ElectionOutlookAsync(Founding founding, int windowWorkingDays, CancellationToken ct) =>
        await LookAsync(await ElectionRequestAsync(founding, "（人选）", windowWorkingDays, ct), ct);

    /// <summary>聘任秘书长: the chair appoints whom the council elected, with a letter; from now on the person holds the office (JL-A2-13-8).</summary>
    public Task AppointAsync(CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        if (founding.SecretaryGeneral?.AppointedOn is not null) return false; // sent twice is done once
        CharterBreach.When(!here.Caller.HasFreshProof(here.Now), CharterRule.SecretaryGeneralTakesTwoActs, "请重新验证身份后再聘任。");
        founding.AppointSecretaryGeneral(here.Caller.Actor.Name, here.Now);
        var elected = founding.SecretaryGeneral!;
        if (founding.EstablishedOn is not null) db.Add(new SecretariatPost(here.Id, elected.PersonId, elected.Name, "秘书长", isSecretaryGeneral: true, here.Today, "理事会选举、理事长聘任"));
        await db.FulfilAsync(here.Id, founding.Id, DeadlineTasks.AppointSecretaryGeneral, here.Now, ct);
        var letter = await IssueLetterAsync(founding, elected, ct);
        var act = here.Record(CharterRule.SecretaryGeneralTakesTwoActs, founding.AsSubject(), $"聘任{elected.Name}为秘书长（{letter.Number}）");
        here.Tell(act, await db.PersonAsync(elected.PersonId, ct), $"受聘为{here.Alliance.Name}秘书长", $"经理事会选举，理事长聘任您为秘书长，聘书编号 {letter.Number}。", $"/{here.Slug}/founding#secretary-general");
        return true;
    }, ct);

    private async Task<IssuedDocument> IssueLetterAsync(Founding founding, SecretaryGeneralPlan elected, CancellationToken ct)
    {
        var election = await db.Resolutions.AsNoTracking().SingleAsync(vote => vote.AllianceId == here.Id && vote.Id == founding.ElectionResolutionId, ct);
        var number = new DocumentNumber(here.Alliance.Abbreviation, LetterSeries, here.Today.Year, await db.NextSerialAsync(here.Id, LetterSeries, here.Today.Year, ct)).ToString();
        return await office.IssueAsync(new Issue(here.Id, DocumentKind.AppointmentLetter, number, $"聘书（{elected.Name}）", founding.AsSubject()), new AppointmentLetterPaper
        {
            Alliance = papers.OnPaper, Date = here.Today, Seal = await papers.SealAsync(ct), Number = number, Person = elected.Name, Post = "秘书长", From = here.Today,
            Until = new TermPeriod(here.Today, here.Profile.Council.SecretaryGeneralTermYears).LastDay,
            Resolution = election.Number, Resolved = elected.ElectedOn!.Value, Article = here.Article(CharterRule.SecretaryGeneralTakesTwoActs), Chair = here.Caller.Actor.Name,
        }, here.Now, ct);
    }

    private async Task<VoteOutlook> LookAsync(ResolutionDraftRequest request, CancellationToken ct)
    {
        var (vote, notice, inOffice) = await votes.DraftAsync(request, ct);
        return new(request, vote, notice, inOffice);
    }

    private async Task<ResolutionDraftRequest> CharterRequestAsync(Founding founding, FoundingComposed composed, int windowWorkingDays, CancellationToken ct) =>
        new($"通过{here.Alliance.Name}章程", $"通过《{here.Alliance.Name}章程》，自通过之日起生效。章程文本指纹：{composed.Charter.Digest()}。", CharterMatter.Charter, founding.Id, null,
            await here.CharterOfAsync(founding.CharterVersionId, ct), composed.Profile.Vote.Assembly ?? throw new InvalidOperationException("This profile knows no assembly."),
            CharterRule.AssemblyAdoptsTheCharter, windowWorkingDays)
        { Body = VotingBody.Assembly };

    private async Task<ResolutionDraftRequest> ElectionRequestAsync(Founding founding, string name, int windowWorkingDays, CancellationToken ct)
    {
        CharterBreach.When(founding.AdoptedCharterId is null, CharterRule.SecretaryGeneralTakesTwoActs, "章程通过之后方可选举秘书长。");
        var charter = await here.CharterOfAsync(founding.AdoptedCharterId!.Value, ct);
        return new($"选举{name}为秘书长", $"选举{name}为{here.Alliance.Name}第一届理事会秘书长。", SecretaryGeneralMatter.Election, founding.Id, null, charter,
            charter.Profile.Vote.Ordinary, CharterRule.SecretaryGeneralTakesTwoActs, windowWorkingDays);
    }
}
