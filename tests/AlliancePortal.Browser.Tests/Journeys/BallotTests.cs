using AlliancePortal.Browser.Tests.Pages;
using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Browser.Tests.Journeys;

/// <summary>One vote of the council, on the phones of its members.</summary>
public sealed class OpenVote(TestPostgres postgres, Chromium chromium) : IAsyncLifetime
{
    private readonly Queue<RosterEntry> _seats = [];

    public LivePortal Portal { get; } = new(postgres, chromium);
    internal Case Case { get; private set; } = null!;
    internal Vote Vote { get; private set; } = null!;
    public string Ballot { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        Case = await Case.SubmittedAsync(Portal);
        Vote = await Case.OpenVoteAsync();
        Ballot = $"{await Vote.AddressAsync()}/ballot";
        foreach (var seat in await Vote.OnlineAsync()) _seats.Enqueue(seat);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>A council member who has not voted, signed in.</summary>
    public async Task<Visitor> VoterAsync(Screen screen) => await Portal.VisitAtOnceAsync(await Vote.PersonOfAsync(_seats.Dequeue()), screen);
}

public class BallotTests(OpenVote open) : IClassFixture<OpenVote>
{
    [Fact]
    public async Task From_the_link_to_the_ballot_that_counted_are_3_loads_and_3_taps_on_a_phone()
    {
        await using var voter = await open.VoterAsync(Screen.Phone);

        await voter.OpenAsync(open.Ballot);
        await voter.CastAsync("赞成");

        voter.Steps.MustNotExceed(loads: 3, clicks: 3, fields: 0);
        await voter.OpenAsync(open.Ballot);
        await voter.MustReadAsync("已计入", "赞成");
    }

    [Fact]
    public async Task The_short_address_in_a_text_message_leads_to_the_ballot()
    {
        await using var voter = await open.VoterAsync(Screen.Phone);

        await voter.OpenAsync("/v");

        Assert.Equal(open.Ballot, voter.Address);
        voter.Steps.MustNotExceed(loads: 2, clicks: 2, fields: 1);
    }

    [Fact]
    public async Task Everything_one_must_know_to_vote_can_be_read_on_the_phone()
    {
        await using var voter = await open.VoterAsync(Screen.Phone);

        await voter.OpenAsync(open.Ballot);
        await voter.UnfoldAsync("申请单位");
        await voter.UnfoldAsync("秘书处审查意见");
        await voter.UnfoldAsync("材料");

        await voter.MustReadAsync(open.Case.Unit.Name, open.Case.Unit.Code[..2], "材料齐全，形式合规", "须 24 票赞成", "未投、弃权均不计为赞成");
    }

    [Fact]
    public async Task The_ballot_is_cast_with_the_keyboard_alone()
    {
        await using var voter = await open.VoterAsync(Screen.Desktop);
        voter.PutMouseAway();

        await voter.OpenAsync(open.Ballot);
        await voter.CastAsync("反对");
    }

    [Fact]
    public async Task The_ballot_is_cast_without_scripts()
    {
        await using var voter = await open.VoterAsync(Screen.Phone.WithoutScripts);

        await voter.OpenAsync(open.Ballot);
        await voter.CastAsync("弃权");
    }

    [Fact]
    public async Task The_ballot_is_cast_by_a_reader_with_text_twice_as_large()
    {
        await using var voter = await open.VoterAsync(Screen.Phone with { Text = 2 });

        await voter.OpenAsync(open.Ballot);
        await voter.CastAsync("赞成");
    }

    [Fact]
    public async Task Two_taps_and_the_back_button_are_one_ballot_with_one_receipt()
    {
        await using var voter = await open.VoterAsync(Screen.Phone);
        await voter.OpenAsync(open.Ballot);
        await voter.ChooseAsync("赞成");
        await voter.PressAsync("核对选票");

        await voter.PressTwiceAsync("确认投票");
        await voter.MustReadAsync("已计入");
        var receipt = await voter.TextOfAsync(".receipt-no");
        await voter.GoBackAsync(pages: 2);

        await voter.MustReadAsync("已计入");
        Assert.Equal(receipt, await voter.TextOfAsync(".receipt-no"));
    }

    [Fact]
    public async Task Whoever_goes_on_without_a_choice_is_told_to_choose()
    {
        await using var voter = await open.VoterAsync(Screen.Phone.WithoutScripts);
        await voter.OpenAsync(open.Ballot);

        await voter.Page.EvaluateAsync("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
        await voter.PressAsync("核对选票");

        await voter.MustReadAsync("请在赞成、反对、弃权中选择一项");
    }
}
