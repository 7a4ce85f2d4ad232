using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Forms;

/// <summary>单位情况 and 申请陈述 as they are filled in.</summary>
/// <param name="Echo">What the code says, as it stands.</param>
public sealed record DraftPage(DraftState State, DraftForm Form, string Echo)
{
    public static readonly IReadOnlyList<FieldOption> Kinds = FieldOption.Words([.. KindMatch.Words.Values]);
    public static readonly IReadOnlyList<FieldOption> Chains = FieldOption.Words([.. ChainPositions.Words.Values]);

    public static DraftPage Of(DraftState state, DraftForm form) =>
        new(state, form, EchoOf(state, UnifiedSocialCreditCode.Check(form.Code)));

    private static string EchoOf(DraftState state, CreditCodeCheck check)
    {
        if (check.Normalized.Length == 0) return "";
        return check.Normalized == state.Application.UnitCode ? state.CodeGround.Sentence(check) : check.Sentence;
    }
}
