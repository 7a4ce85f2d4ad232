using System.Text.Encodings.Web;
using System.Text.Json;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>Everything needed to count a vote again and to compute its fingerprints again; docs/recount.md describes it field by field.</summary>
public static class Evidence
{
    /// <summary>Raised when a member is renamed, removed or means something else.</summary>
    public const int Format = 1;

    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Resolution vote, AllianceScope here, string charterTitle)
    {
        var rule = vote.Rule;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            format = Format,
            alliance = new { id = vote.AllianceId, name = here.Alliance.Name },
            resolution = new
            {
                id = vote.Id, number = vote.Number, printedNumber = vote.PrintedNumber(here.Alliance.DocumentMark), title = vote.Title, text = vote.Text,
                article = vote.Article, charterVersionId = vote.CharterVersionId, charter = charterTitle, opensAt = Instant(vote.OpensAt), closesAt = Instant(vote.ClosesAt),
            },
            rule = new
            {
                words = rule.Words(vote.Body.Voters()), numerator = rule.Numerator, denominator = rule.Denominator, of = $"{rule.Of}", mustBeExceeded = rule.MustBeExceeded,
                quorum = rule.Quorum is { } quorum ? new { numerator = quorum.Numerator, denominator = quorum.Denominator } : null,
                recusal = $"{vote.Policies.Recusal}", vacancy = $"{vote.Policies.Vacancy}",
            },
            vacantSeats = vote.VacantSeats,
            roster = vote.Roster.OrderBy(entry => entry.Position).Select(entry => new
            {
                position = entry.Position, seatId = entry.SeatId, office = entry.Office, ordinal = entry.Ordinal, unitId = entry.UnitId, unitName = entry.UnitName,
                representative = entry.Representative, votesOnline = entry.VotesOnline, recusal = entry.Recusal,
            }),
            ballots = vote.Ballots.OrderBy(ballot => ballot.SeatId).Select(ballot => new
            {
                seatId = ballot.SeatId, choice = ballot.Choice.Chinese(), remark = ballot.Remark, way = $"{ballot.Way}", castBy = ballot.CastBy,
                castAt = Instant(ballot.CastAt), receipt = ballot.Receipt,
            }),
            result = ResultOf(vote),
            consent = ConsentOf(vote),
            rosterHash = vote.RosterHash,
            recordHash = vote.RecordHash,
        }, Style);
    }

    private static object? ResultOf(Resolution vote) => vote.Result is not { } result ? null : new
    {
        state = $"{vote.StateAtCount}", // as it was when the record was hashed
        decisionYear = vote.DecisionYear ?? 0, decisionSerial = vote.DecisionSerial ?? 0, @base = result.Base, needed = result.Needed,
        yes = result.Yes, no = result.No, abstain = result.Abstain, absent = result.Absent, sentence = result.Sentence,
    };

    /// <summary>Written consents, those given after the count too: they change what is in force, never what was counted.</summary>
    private static object? ConsentOf(Resolution vote) => !vote.NeedsWrittenConsent ? null : new
    {
        due = vote.ConsentDue?.Due,
        given = vote.Consents.OrderBy(consent => consent.SeatId).Select(consent => new
        {
            seatId = consent.SeatId, way = $"{consent.Way}", signedBy = consent.SignedBy, signedById = consent.SignedByPersonId, scanId = consent.ScanFileId,
            givenAt = Instant(consent.GivenAt), proof = consent.ProofHash,
        }),
    };

    /// <summary>Milliseconds since 1970-01-01 UTC, as the fingerprints are computed.</summary>
    private static long Instant(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}
