using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Voting;

namespace AlliancePortal.Web.Features.Formation.Assembly;

/// <summary>The first council elects the secretary general; the chair appoints whom it elected (JL-A2-13-8).</summary>
public sealed class SecretaryGeneralMatter(PortalDb db, AllianceScope here) : Matter
{
    public const string Election = "secretary-general";

    public override string Kind => Election;

    public override async Task<VotingRoll?> RollAsync(Resolution resolution, DateOnly day, CancellationToken ct)
    {
        var founding = await FoundingAsync(resolution, ct);
        return founding.State == FoundingState.Established && day >= founding.EstablishedOn ? null : founding.OfCouncil(day);
    }

    public override Task<string?> OpeningAsync(Resolution resolution, CancellationToken ct) => Task.FromResult<string?>(null);

    public override async Task DecidedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var founding = await FoundingAsync(resolution, ct);
        if (founding.ElectionResolutionId != resolution.Id) return;
        var name = founding.SecretaryGeneral!.Name;
        if (resolution.State != ResolutionState.Passed)
        {
            founding.ElectionFailed();
            here.RecordByClock(CharterRule.SecretaryGeneralTakesTwoActs, founding.AsSubject(), $"理事会未选举{name}为秘书长，可以另提人选", at);
            return;
        }
        founding.SecretaryGeneralElected(ShanghaiTime.DateOf(at));
        var due = founding.AppointmentDue(here)!;
        db.Owe(here, DeadlineOwner.Chair, founding.LeadUnitId, founding.AsSubject(), DeadlineTasks.AppointSecretaryGeneral, $"聘任秘书长：{name}", CharterRule.SecretaryGeneralTakesTwoActs, due);
        var act = here.RecordByClock(CharterRule.SecretaryGeneralTakesTwoActs, founding.AsSubject(), $"理事会选举{name}为秘书长：{resolution.Result!.Sentence}", at);
        here.Tell(act, new[] { founding.Lead }.Recipients(), "请聘任秘书长", $"理事会选举{name}为秘书长，请理事长在{ShanghaiTime.Written(due.Due)}前聘任并颁发聘书。", $"/{here.Slug}/founding/secretary-general/appointment");
    }

    public override async Task<MatterWords> WordsAsync(Resolution resolution, CancellationToken ct)
    {
        var founding = await FoundingAsync(resolution, ct);
        return new([$"按照{here.Article(CharterRule.SecretaryGeneralTakesTwoActs)}，秘书长经理事会选举，由理事长聘任。提出的人选为{founding.SecretaryGeneral?.Name ?? "（已另提）"}。"], ["由理事长聘任并颁发聘书。"]);
    }

    public override Task<CaseLink?> CaseAsync(Resolution resolution, CancellationToken ct) => Task.FromResult<CaseLink?>(new("联盟组建", $"/{here.Slug}/founding"));

    private async Task<Founding> FoundingAsync(Resolution resolution, CancellationToken ct) =>
        await db.FoundingAsync(resolution.AllianceId, ct) ?? throw new InvalidOperationException("The vote belongs to no founding.");
}
