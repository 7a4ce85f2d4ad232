using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>成员大会, in which every unit has one vote (JL-A2-14-2, JL-A2-21-1).</summary>
public class AssemblyVoteTests
{
    [Fact]
    public void Where_nothing_else_is_said_the_council_votes()
    {
        Assert.Equal(VotingBody.Council, AdmissionVote().Body);
        Assert.Equal(("理事会", "理事", "成员大会", "成员"), (VotingBody.Council.Chinese(), VotingBody.Council.Voters(), VotingBody.Assembly.Chinese(), VotingBody.Assembly.Voters()));
    }

    [Fact]
    public void The_charter_is_carried_by_more_than_half_of_all_units_and_the_sentence_says_so()
    {
        var (units, vote) = (Council(12), CharterVote());
        vote.Open(units, 0);
        foreach (var unit in units.Take(7)) vote.Cast(BallotOf(vote, unit.SeatId));
        var result = vote.Count(2026, 1, At(11, 28));

        Assert.Equal((ResolutionState.Passed, 7), (vote.State, result.Needed));
        Assert.Contains("需 7 票赞成（全体成员过半数，章程第二十一条）", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_an_assembly_speaks_of_units_and_never_of_seats()
    {
        var (units, vote) = (Council(12), CharterVote());
        vote.Open(units, 0);
        foreach (var unit in units.Take(7)) vote.Cast(BallotOf(vote, unit.SeatId));
        var result = vote.Count(2026, 1, At(11, 28));

        Assert.StartsWith("应到 12 个单位，需 7 票赞成", result.Sentence, StringComparison.Ordinal);
        Assert.Equal("单位 12，回避 0，基数 12", result.Composition);
        Assert.Equal("12 个单位，回避 0 个单位", vote.RollInWords);
        Assert.Equal("回避单位计入基数：基数 12 个单位，需 8 票赞成，通过。",
            Assert.Single(Count.Outcome(new VotingRule(2, 3, VotingBase.AllInOffice), new(12, 0, 1, 8, 0, 0), body: VotingBody.Assembly).Others).Sentence);
        Assert.Equal(("单位", "每个单位一票", "席位", "每席一票"),
            (VotingBody.Assembly.Holder(), VotingBody.Assembly.OneVoteEach(), VotingBody.Council.Holder(), VotingBody.Council.OneVoteEach()));
    }

    [Fact]
    public void A_unit_that_is_not_on_the_roll_or_has_voted_is_told_so_as_a_unit()
    {
        var (units, vote) = (Council(12), CharterVote());
        vote.Open(units, 0);
        vote.Cast(BallotOf(vote, units[0].SeatId));

        Breach.Of(CharterRule.OnlySeatsInOfficeVote, () => vote.SeatThatMayVote(Guid.NewGuid()), "该单位不在本次表决冻结的名册中");
        Breach.Of(CharterRule.OneBallotForEachSeat, () => vote.Cast(BallotOf(vote, units[0].SeatId)), "该单位已于");
    }

    [Fact]
    public void Exactly_half_of_all_units_does_not_carry_the_charter()
    {
        var (units, vote) = (Council(12), CharterVote());
        vote.Open(units, 0);
        foreach (var unit in units.Take(6)) vote.Cast(BallotOf(vote, unit.SeatId));
        vote.Count(2026, 1, At(11, 28));

        Assert.Equal(ResolutionState.Rejected, vote.State);
    }

    [Fact]
    public void The_fingerprint_names_the_assembly_and_leaves_the_councils_as_it_was()
    {
        var (council, assembly) = (AdmissionVote(), CharterVote());
        council.Open(Council(3), 0);
        assembly.Open(Council(3), 0);

        Assert.Equal(Digest([.. Terms(council), .. Seats(council)]), council.RosterHash);
        Assert.Equal(Digest([.. Terms(assembly), "Assembly", .. Seats(assembly)]), assembly.RosterHash);
    }

    private static Resolution CharterVote() => Resolution.Prepare(
        new(AllianceId, "JLGD-BJ-2026-0001", "通过章程", "通过章程，自通过之日起生效。", "founding-charter", Guid.NewGuid(), null, Guid.NewGuid(), VotingBody.Assembly),
        new(Jilin.Vote.Assembly!, CountingPolicies.Default, "章程第二十一条", Shipped, Jilin.Vote.NoticeWorkingDays, 10, Jilin.Vote.WindowMinWorkingDays, Jilin.Vote.WindowMaxWorkingDays), At(11, 6));

    /// <summary>The fields as they were before there was another body than the council.</summary>
    private static string[] Terms(Resolution vote) =>
    [
        vote.AllianceId.ToString(), vote.Id.ToString(), vote.Number, vote.Title, vote.Text,
        $"{vote.Rule.Numerator}/{vote.Rule.Denominator} {vote.Rule.Of} {(vote.Rule.MustBeExceeded ? "1" : "0")} /", vote.Policies.Recusal.ToString(), vote.Policies.Vacancy.ToString(),
        Instant(vote.OpensAt), Instant(vote.ClosesAt), vote.CharterVersionId.ToString(),
    ];

    private static IEnumerable<string> Seats(Resolution vote) => vote.Roster.SelectMany(seat => (string[])
        [seat.SeatId.ToString(), seat.Office, seat.Ordinal.ToString(CultureInfo.InvariantCulture), seat.UnitId.ToString(), seat.UnitName, seat.Representative, seat.VotesOnline ? "1" : "0", seat.Recusal]);

    private static string Instant(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static string Digest(string[] fields) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"{Encoding.UTF8.GetByteCount(field)}:{field}\n")))));
}
