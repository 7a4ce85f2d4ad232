using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Supervision;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Supervision;

/// <summary>问题与建议: raised, answered, closed (JL-P8-1, JL-P8-4-1).</summary>
public class TicketStateTests
{
    [Fact]
    public void A_ticket_says_what_it_is_about_and_what_the_matter_is()
    {
        Breach.Of(CharterRule.CentreSupervises, () => Raise(title: " "), "请写明事项和具体的问题或建议。");
        Breach.Of(CharterRule.CentreSupervises, () => Raise(text: "\n"), "请写明事项和具体的问题或建议。");
    }

    [Fact]
    public void It_is_open_until_the_alliance_answers_and_answered_until_the_centre_closes_it()
    {
        var ticket = Raise();
        Assert.Equal((TicketState.Open, new DateOnly(2026, 12, 8)), (ticket.State, ticket.Due.Due));
        ticket.Reply("已经补报。", "李二", At(11, 20));
        Assert.Equal((TicketState.Answered, "已经补报。", "李二", At(11, 20)), (ticket.State, ticket.Answer, ticket.AnsweredBy, ticket.AnsweredAt!.Value));
        ticket.Close("已核实。", At(11, 23));
        Assert.Equal((TicketState.Closed, "已核实。", At(11, 23)), (ticket.State, ticket.ClosingRemark, ticket.ClosedAt!.Value));
    }

    [Fact]
    public void An_answer_is_written_and_what_is_added_to_it_leaves_what_was_said_before()
    {
        var ticket = Raise();
        Breach.Of(CharterRule.CentreSupervises, () => ticket.Reply(" ", "李二", At(11, 20)), "请写明答复。");
        ticket.Reply("已经补报。", "李二", At(11, 20));
        ticket.Reply("更正：尚缺一份。", "赵四", At(11, 21));

        Assert.Equal(("已经补报。\n\n2026年11月21日补充（赵四）：更正：尚缺一份。", "李二", TicketState.Answered), (ticket.Answer, ticket.AnsweredBy, ticket.State));
        Assert.True(ticket.HasSaid("更正：尚缺一份。", "赵四"));
        Assert.Equal(At(11, 20), ticket.AnsweredAt); // in time, whenever something is added
        Assert.False(ticket.HasSaid("尚缺一份。", "赵四"));
        Assert.False(ticket.HasSaid("更正：尚缺一份。", "李二"));
        var most = new string('长', Ticket.WholeAnswerMaxCharacters);
        Breach.Of(CharterRule.CentreSupervises, () => ticket.Reply(most, "赵四", At(11, 22)), "历次答复合计最多");
    }

    [Fact]
    public void The_centre_may_withdraw_a_ticket_that_nobody_answered()
    {
        var ticket = Raise();
        ticket.Close("撤回。", At(11, 20));

        Assert.Equal((TicketState.Closed, ""), (ticket.State, ticket.Answer));
    }

    [Fact]
    public void What_is_closed_is_neither_answered_nor_closed_again()
    {
        var ticket = Raise();
        ticket.Close("撤回。", At(11, 20));

        Breach.Of(CharterRule.CentreSupervises, () => ticket.Reply("已经补报。", "李二", At(11, 21)), "该事项已经办结。");
        Breach.Of(CharterRule.CentreSupervises, () => ticket.Close("再次办结。", At(11, 21)), "该事项已经办结。");
        Assert.Equal("撤回。", ticket.ClosingRemark);
    }

    private static Ticket Raise(string title = "年度工作报告", string text = "请补报2025年度工作报告。") =>
        Ticket.Raise(AllianceId, "JLGD-WT-2026-0001", title, text, Shipped.AddWorkingDays(new(2026, 11, 17), 15), "周予安", Guid.NewGuid(), At(11, 17));
}
