using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using PartySignature = AlliancePortal.Web.Documents.Papers.PartySignature;

namespace AlliancePortal.Web.Features.Formation.Texts;

/// <summary>Charter and agreement of a founding as they stand, with what is at odds between them.</summary>
/// <param name="Charter">As the assembly has it before it, or adopted it; composed from the facts before that.</param>
/// <param name="Agreement">As the parties sign or signed it; composed before that.</param>
/// <param name="Profile">The numbers that the charter prints and the portal enforces: the province's preset under the readings chosen.</param>
/// <param name="Lacks">What the agreement's text itself lacks.</param>
/// <param name="Gaps">What keeps the agreement from being signed.</param>
public sealed record FoundingComposed(LegalText Charter, LegalText Agreement, CharterProfile Profile, IReadOnlyList<TextConflict> Conflicts, IReadOnlyList<TextConflict> OpenConflicts, IReadOnlyList<TextGap> Lacks, IReadOnlyList<TextGap> Gaps);

/// <summary>Composes both texts from the founding's facts; a text that was put before somebody is read as it was then.</summary>
public sealed class FoundingTexts(PortalDb db, AllianceScope here, AlliancePapers papers)
{
    public async Task<FoundingComposed> OfAsync(Founding founding, CancellationToken ct)
    {
        var area = await db.Areas.AsNoTracking().SingleAsync(one => one.Code == here.Alliance.AreaCode, ct);
        var preset = (await here.CharterOfAsync(founding.CharterVersionId, ct)).Profile;
        var readings = new SettledReadings(founding.Readings);
        var profile = readings.ApplyTo(preset);
        var (charter, agreement) = (TextFacts.OfCharter(founding, here.Alliance, area), TextFacts.OfAgreement(founding, here.Alliance, area));
        var conflicts = TextConflicts.Between(preset, charter, agreement, founding.CharterAdditions, founding.AgreementAdditions, readings);
        var open = readings.Open(conflicts);
        IReadOnlyList<TextGap> lacks = [.. AgreementText.Gaps(agreement).Select(sentence => new TextGap(CharterRule.AgreementIsComplete, sentence)),
            .. AgreementText.TaskGaps(agreement).Select(sentence => new TextGap(CharterRule.TasksAreDivided, sentence)),
            .. open.Select(conflict => new TextGap(CharterRule.ReadingsAreSettled, $"尚有不一致：{conflict.Title}。"))];
        return new(
            founding.CharterText ?? CharterText.Compose(charter, profile, founding.CharterAdditions, readings),
            (await RoundAsync(ct))?.Text ?? AgreementText.Compose(agreement, profile, founding.AgreementAdditions, readings),
            profile, conflicts, open, lacks, [.. lacks, .. await UnsignedAsync(founding, ct), .. founding.ReviewGaps(profile.Application.AgreementReviewWorkingDays, here.Now)]);
    }

    /// <summary>The lead presides only as long as the alliance is being formed; the assembly's resolution is signed before that ends.</summary>
    private async Task<TextGap[]> UnsignedAsync(Founding founding, CancellationToken ct) => founding.State == FoundingState.CharterAdopted
        && await db.Resolutions.AnyAsync(vote => vote.AllianceId == here.Id && vote.Id == founding.AssemblyResolutionId && vote.SignedAt == null, ct) ? [new(CharterRule.AssemblyAdoptsTheCharter, "成立大会的决议尚未签发。")] : [];

    /// <summary>The wording that the province's preset alone gives: no clauses of the alliance's own, no reading chosen.</summary>
    public async Task<(LegalText Charter, LegalText Agreement)> OfPresetAsync(Founding founding, CancellationToken ct)
    {
        var area = await db.Areas.AsNoTracking().SingleAsync(one => one.Code == here.Alliance.AreaCode, ct);
        var preset = (await here.CharterOfAsync(founding.CharterVersionId, ct)).Profile;
        return (CharterText.Compose(TextFacts.OfCharter(founding, here.Alliance, area), preset, [], SettledReadings.None),
            AgreementText.Compose(TextFacts.OfAgreement(founding, here.Alliance, area), preset, [], SettledReadings.None));
    }

    /// <summary>The round that binds or is being signed; null where the last one has ended or there was none.</summary>
    public Task<AgreementRound?> RoundAsync(CancellationToken ct) => db.AgreementRounds.AsNoTracking().Include(round => round.Parties.OrderBy(party => party.Position))
        .Where(round => round.AllianceId == here.Id && round.State != AgreementRoundState.Failed).OrderByDescending(round => round.Number).FirstOrDefaultAsync(ct);

    public LegalTextPaper Paper(LegalText text, string status) => text.AsPaper(papers.OnPaper, here.Today, status);

    /// <summary>The agreement with a place for each party to sign and seal.</summary>
    public LegalTextPaper AgreementPaper(Founding founding, LegalText agreement, string status) => agreement.AsPaper(papers.OnPaper, here.Today, status,
        [.. founding.Parties.Select(unit => new PartySignature { Party = new(unit.Name), LegalRepresentative = unit.Form.LegalRepresentative })]);

    /// <summary>The agreement in force, with each party's acts where the ink would be.</summary>
    public LegalTextPaper ExecutedPaper(AgreementRound round) => round.Text.AsPaper(papers.OnPaper, here.Today, $"{ChineseText.PlainDate(round.InForceOn!.Value)}起生效",
        [.. round.Parties.Select(party => new PartySignature { Party = new(party.UnitName, Acted(party)), LegalRepresentative = party.LegalRepresentative, SignedOn = party.Acts.SignedOn > party.Acts.SealedOn ? party.Acts.SignedOn : party.Acts.SealedOn })]);

    private static string Acted(AgreementParty party) => party.Signature!.Way == PartyWay.RenewedSignIn
        ? $"{ChineseText.Moment(party.Signature.At)}由{party.Signature.Signer}重新验证身份后确认"
        : $"{ChineseText.Moment(party.Signature.At)}收到{(party.Signature.Agent.Length > 0 ? $"代理人{party.Signature.Agent}签字" : "法定代表人签字")}盖章的签署页，文件指纹 {party.Signature.Proof[..16]}";

    /// <summary>The one page that a party signs, with the whole fingerprint of the text it belongs to.</summary>
    public LegalTextPaper SignaturePage(AgreementRound round, AgreementParty party) => round.Text.AsPaper(papers.OnPaper, here.Today, $"第 {round.Number} 轮签署文本",
        [.. round.Parties.Select(one => new PartySignature { Party = new(one.UnitName), LegalRepresentative = one.LegalRepresentative })]) with
    {
        SignaturePageOf = party.Position,
        Version = $"第{round.Number}轮",
    };
}
