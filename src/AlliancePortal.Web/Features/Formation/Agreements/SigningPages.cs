using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <param name="Mine">The reader's own place among the parties; null where it has none.</param>
/// <param name="MayConfirm">The reader's unit accepted electronic signing, and the reader is its legal representative.</param>
/// <param name="Lacks">What the text itself lacks.</param>
/// <param name="Gaps">What keeps the text from being fixed.</param>
/// <param name="ReviewDays">How long a draft lies before the parties, in working days.</param>
/// <param name="RefusedAnswer">Whose comment the answer was for that could not be taken.</param>
/// <param name="Digest">Of the text as it stands; one fixes what one has read.</param>
public sealed record SigningPage(Founding Case, AgreementRound? Round, AgreementParty? Mine, bool MayConfirm, bool IsProved, IReadOnlyList<TextGap> Lacks, IReadOnlyList<TextGap> Gaps, string Digest, int ReviewDays,
    IReadOnlyList<AgreementRound> Earlier, SigningForm Form, Guid? RefusedAnswer, string Href)
{
    public bool IsOpen => Round is { State: AgreementRoundState.Signing };
}

/// <summary>Who sees what a party handed in or said.</summary>
internal static class PartyMatters
{
    /// <summary>The unit itself, the lead and later the chair, the secretariat, and those who stand above the alliance.</summary>
    public static bool SeesMatterOf(this Capacity reader, Guid unit) =>
        reader.UnitId == unit || reader.IsOfficer || reader.IsSecretariat || reader.Kind is CapacityKind.FoundingLead or CapacityKind.Chair;
}

/// <summary>Puts the page of the signing room together.</summary>
public sealed class SigningPages(PortalDb db, AllianceScope here, FoundingPages pages)
{
    private string Href => $"/{here.Slug}/founding/agreement";

    public async Task<SigningPage?> OfAsync(SigningForm form, CancellationToken ct, Guid? refusedAnswer = null)
    {
        if (await pages.FindAsync(ct) is not { } founding) return null;
        var page = await pages.OfAsync(founding, ct);
        var rounds = await db.AgreementRounds.AsNoTracking().Include(row => row.Parties.OrderBy(party => party.Position)).Where(row => row.AllianceId == here.Id).OrderByDescending(row => row.Number).ToListAsync(ct);
        var current = rounds.FirstOrDefault(round => round.State != AgreementRoundState.Failed);
        var mine = current?.Parties.FirstOrDefault(party => party.UnitId == here.Caller.Capacity.UnitId);
        var own = founding.Units.FirstOrDefault(unit => unit.UnitId == here.Caller.Capacity.UnitId)?.Form;
        return new(founding, current, mine, own is { AcceptsElectronic: true } && own.LegalRepresentative == here.Caller.Person?.FullName, here.Caller.HasFreshProof(here.Now), page.Texts.Lacks, page.Texts.Gaps, page.Texts.Agreement.Digest(),
            page.Texts.Profile.Application.AgreementReviewWorkingDays, [.. rounds.Where(round => round.State == AgreementRoundState.Failed)], form with { Signer = form.Signer ?? mine?.LegalRepresentative }, refusedAnswer, Href);
    }
}
