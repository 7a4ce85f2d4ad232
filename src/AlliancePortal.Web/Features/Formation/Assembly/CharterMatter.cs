using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;

namespace AlliancePortal.Web.Features.Formation.Assembly;

/// <summary>The founding assembly's vote on the charter: carried, it is in force from that day with the numbers it prints (JL-A2-21-1).</summary>
public sealed class CharterMatter(PortalDb db, AllianceScope here, FoundingTexts texts) : Matter
{
    public const string Charter = "founding-charter";

    public override string Kind => Charter;

    public override async Task<VotingRoll?> RollAsync(Resolution resolution, DateOnly day, CancellationToken ct) => (await FoundingAsync(resolution, ct)).OfAssembly(day);

    public override async Task<string?> OpeningAsync(Resolution resolution, CancellationToken ct)
    {
        var founding = await FoundingAsync(resolution, ct);
        return founding.State == FoundingState.AssemblyCalled && founding.AssemblyResolutionId == resolution.Id ? null : $"该联盟现为“{founding.State.Chinese()}”。";
    }

    public override async Task DecidedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var founding = await FoundingAsync(resolution, ct);
        if (founding.State != FoundingState.AssemblyCalled) return;
        if (resolution.State != ResolutionState.Passed)
        {
            founding.AssemblyFailed(at);
            here.RecordByClock(CharterRule.AssemblyAdoptsTheCharter, founding.AsSubject(), resolution.State == ResolutionState.Void ? $"成立大会表决无效：{resolution.VoidReason}" : $"成立大会未通过章程：{resolution.Result!.Sentence}", at);
            return;
        }
        await AdoptAsync(founding, resolution, at, ct);
    }

    public override async Task<MatterWords> WordsAsync(Resolution resolution, CancellationToken ct)
    {
        var founding = await FoundingAsync(resolution, ct);
        return new(
            [$"{founding.Lead.Name}组织 {founding.Parties.Count} 个单位共同组建{here.Alliance.Name}，将章程提请成立大会审议。章程文本指纹 {founding.CharterDigest[..16]}。"],
            ["章程自通过之日起生效，章程参数同时施行。", "各单位签署合作协议，自最后一方签署并盖章之日起成为成员。"]);
    }

    public override Task<CaseLink?> CaseAsync(Resolution resolution, CancellationToken ct) => Task.FromResult<CaseLink?>(new("联盟组建", $"/{here.Slug}/founding"));

    public override async Task<BallotDossier?> DossierAsync(Resolution resolution, CancellationToken ct)
    {
        var founding = await FoundingAsync(resolution, ct);
        return new(
        [
            new("章程全文", $"指纹 {founding.CharterDigest[..16]}") { Papers = new([new PaperLine("章程（提交大会的文本）", $"/{here.Slug}/founding/charter", "PDF", DownloadHref: $"/{here.Slug}/founding/charter/paper")]) },
            new("参加单位", $"{founding.Parties.Count} 个") { Text = string.Join("、", founding.Parties.Select(unit => $"{unit.Name}（{unit.Tier.Chinese()}）")) + "。" },
        ]);
    }

    private async Task AdoptAsync(Founding founding, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var on = ShanghaiTime.DateOf(at);
        var (charter, profile) = (founding.CharterText!, (await texts.OfAsync(founding, ct)).Profile);
        var version = new CharterVersion(here.Id, 1, $"{ShanghaiTime.Written(on)}版", profile, on, $"成立大会通过（{resolution.Number}）");
        db.AddRange(version, new KeptText(here.Id, TextKind.Charter, 1, charter, founding.CharterFileId!.Value, on, $"成立大会通过（{resolution.Number}）"));
        founding.CharterAdopted(version.Id, on, at);
        var act = here.RecordByClock(CharterRule.AssemblyAdoptsTheCharter, founding.AsSubject(), $"成立大会通过章程，自{ShanghaiTime.Written(on)}起生效：{resolution.Result!.Sentence}", at, founding.CharterDigest);
        here.Tell(act, founding.Units.Recipients(), "成立大会已通过章程", $"章程自{ShanghaiTime.Written(on)}起生效。接下来选举秘书长、签署合作协议。", $"/{here.Slug}/founding");
    }

    private async Task<Founding> FoundingAsync(Resolution resolution, CancellationToken ct) =>
        await db.FoundingAsync(resolution.AllianceId, ct) ?? throw new InvalidOperationException("The vote belongs to no founding.");
}
