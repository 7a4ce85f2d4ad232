using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlliancePortal.Domain.Voting;

/// <summary>
/// Fingerprints of a vote: SHA-256 over one field a line, "length:value", in the order given here,
/// so that anybody can compute them again from the published record (G-VOTE-10).
/// </summary>
public static class ResolutionHash
{
    public static string OfRoster(Resolution resolution) => Digest([.. Terms(resolution), .. Seats(resolution)]);

    public static string OfRecord(Resolution resolution) => Digest([.. Terms(resolution), .. Seats(resolution),
        .. resolution.Ballots.OrderBy(ballot => ballot.SeatId).SelectMany(Fields), .. Outcome(resolution)]);

    private static IEnumerable<string> Terms(Resolution r) =>
        [r.AllianceId.ToString(), r.Id.ToString(), r.Number, r.Title, r.Text, Rule(r.Rule), r.Policies.Recusal.ToString(), r.Policies.Vacancy.ToString(),
            Instant(r.OpensAt), Instant(r.ClosesAt), r.CharterVersionId.ToString(), .. r.Body == VotingBody.Council ? [] : (string[])[r.Body.ToString()]];

    private static IEnumerable<string> Seats(Resolution r) => r.Roster.OrderBy(entry => entry.Position).SelectMany(entry => (string[])
        [entry.SeatId.ToString(), entry.Office, Number(entry.Ordinal), entry.UnitId.ToString(), entry.UnitName, entry.Representative, Flag(entry.VotesOnline), entry.Recusal]);

    private static string[] Fields(Ballot ballot) =>
        [ballot.SeatId.ToString(), ballot.Choice.Chinese(), ballot.Remark, ballot.Way.ToString(), ballot.CastBy, Instant(ballot.CastAt), ballot.Receipt];

    private static IEnumerable<string> Outcome(Resolution r) => r.Result is not { } result ? [] :
        [r.State.ToString(), Number(r.DecisionYear ?? 0), Number(r.DecisionSerial ?? 0), Number(result.Base), Number(result.Needed),
            Number(result.Yes), Number(result.No), Number(result.Abstain), Number(result.Absent)];

    private static string Rule(VotingRule rule) =>
        $"{rule.Numerator}/{rule.Denominator} {rule.Of} {Flag(rule.MustBeExceeded)} {rule.Quorum?.Numerator}/{rule.Quorum?.Denominator}";

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static string Digest(IEnumerable<string> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields) text.Append(Encoding.UTF8.GetByteCount(field)).Append(':').Append(field).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
