namespace AlliancePortal.Domain.Texts;

/// <summary>第六章 解散和清算 (annex 3, article 11).</summary>
internal static class EndChapter
{
    public static IEnumerable<ArticleDraft> Of(TextBasis basis) =>
    [
        basis.Article("end.termination", "解散", say => [$"本联盟终止、解散，或者因合并、分立需要撤销的，{Path(basis, say)}"]),
        basis.Article("end.liquidation", "清算", say => [SharedSentences.Liquidation(say), SharedSentences.Remainder(say)]),
    ];

    /// <summary>Until JL-CONF-1 is settled the agreement keeps to its template: the secretariat moves, the council decides.</summary>
    private static string Path(TextBasis basis, ProfileWords say) => basis.TerminationIsOpen
        ? $"由秘书处提出，理事会表决，{say.Vote("vote.termination")}，方能通过。"
        : SharedSentences.Termination(say, "主管部门");
}
