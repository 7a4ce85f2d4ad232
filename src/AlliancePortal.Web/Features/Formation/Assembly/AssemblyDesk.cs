using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Voting;

namespace AlliancePortal.Web.Features.Formation.Assembly;

/// <summary>Calls the founding assembly with the charter as it stands, and puts the secretary general before the council.</summary>
public sealed class AssemblyDesk(PortalDb db, AllianceScope here, FoundingTexts texts, VotePreparation votes, DocumentOffice office)
{
    private const string CharterSeries = "ZC";

    /// <summary>召集成立大会: the charter's text is fixed and printed; every unit has one vote (JL-A2-14-2, JL-CONF-13).</summary>
    public Task<Resolution> CallAsync(int windowWorkingDays, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var composed = await texts.OfAsync(founding, ct);
        var open = composed.OpenConflicts.Select(conflict => conflict.Title).ToList();
        CharterBreach.When(founding.BeforeAssembly(open) is { Count: > 0 }, open.Count > 0 ? CharterRule.ReadingsAreSettled : CharterRule.AssemblyAdoptsTheCharter, string.Concat(founding.BeforeAssembly(open)));
        var charter = await here.CharterOfAsync(founding.CharterVersionId, ct);
        var number = new DocumentNumber(here.Alliance.Abbreviation, CharterSeries, here.Today.Year, await db.NextSerialAsync(here.Id, CharterSeries, here.Today.Year, ct));
        var paper = await office.IssueAsync(new Issue(here.Id, DocumentKind.Charter, number.ToString(), $"{here.Alliance.Name}章程（提交成立大会）", founding.AsSubject()), texts.Paper(composed.Charter, "提交成立大会审议的文本"), here.Now, ct);
        var rule = composed.Profile.Vote.Assembly ?? throw new InvalidOperationException("This profile knows no assembly.");
        var vote = await votes.PrepareAsync(new($"通过{here.Alliance.Name}章程", $"通过《{here.Alliance.Name}章程》，自通过之日起生效。章程文本指纹：{composed.Charter.Digest()}。", CharterMatter.Charter, founding.Id, null, charter,
            rule, CharterRule.AssemblyAdoptsTheCharter, windowWorkingDays) { Body = VotingBody.Assembly }, ct);
        await db.SaveChangesAsync(ct); // the vote stands before the founding refers to it
        founding.CallAssembly(vote.Id, composed.Charter.Digest(), paper.FileId, open, here.Now);
        here.Record(CharterRule.AssemblyAdoptsTheCharter, founding.AsSubject(), $"召集成立大会，审议章程（{vote.Number}）", composed.Charter.Digest());
        return vote;
    }, ct);

    /// <summary>提名秘书长: the first council votes on the candidate.</summary>
    public Task<Resolution> ProposeAsync(string name, Person candidate, int windowWorkingDays, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        CharterBreach.When(founding.AdoptedCharterId is null, CharterRule.SecretaryGeneralTakesTwoActs, "章程通过之后方可选举秘书长。");
        var charter = await here.CharterOfAsync(founding.AdoptedCharterId!.Value, ct);
        var vote = await votes.PrepareAsync(new($"选举{name}为秘书长", $"选举{name}为{here.Alliance.Name}第一届理事会秘书长。", SecretaryGeneralMatter.Election, founding.Id, null, charter,
            charter.Profile.Vote.Ordinary, CharterRule.SecretaryGeneralTakesTwoActs, windowWorkingDays), ct);
        await db.SaveChangesAsync(ct);
        founding.ProposeSecretaryGeneral(name, candidate.Id, vote.Id);
        here.Record(CharterRule.SecretaryGeneralTakesTwoActs, founding.AsSubject(), $"提名{name}为秘书长，提请理事会选举（{vote.Number}）");
        return vote;
    }, ct);
}
