using System.Text;

namespace AlliancePortal.Domain.Units;

/// <summary>
/// On what ground a code names its unit in an alliance: by its own characters (G-USCC-2), accepted by two of the secretariat (G-USCC-5), or issued by
/// the portal to a body that has none (G-USCC-1). Whoever asks what a code is worth asks its ground.
/// </summary>
public abstract record CodeGround
{
    public static readonly CodeGround OwnCharacters = new ByCharacters();

    /// <summary>A real code that does not conform, accepted on a print from the registration authority.</summary>
    public static readonly CodeGround AcceptedByTwo = new ByAcceptance();

    private CodeGround() { }

    /// <summary>A standing record of the administrator's.</summary>
    /// <param name="recordedOn">The day in words, such as 2026年11月26日.</param>
    public static CodeGround InPlaceOfACode(CodelessUnit unit, string recordedOn) => new BySubstitute(unit.Name, unit.Kind, unit.Ground, recordedOn);

    /// <summary>Why the unit cannot apply with the code; null where it can.</summary>
    public abstract string? Refusal(CreditCodeCheck check);

    /// <summary>What is read beside the code as it stands.</summary>
    public abstract string Sentence(CreditCodeCheck check);

    /// <summary>What the examination finds of the code.</summary>
    public abstract string Finding(CreditCodeCheck check);

    /// <summary>Whether the secretariat and the council need not look twice.</summary>
    public virtual bool IsPlain(CreditCodeCheck check) => false;

    /// <summary>Why a name cannot stand beside the code; null where it can.</summary>
    public virtual string? WrongName(string name) => null;

    /// <summary>The kind to fill a form with; null where the code does not tell.</summary>
    public virtual UnitKind? Suggested(CreditCodeCheck check) => KindMatch.Suggested(UnifiedSocialCreditCode.OnRecord(check.Normalized));

    private sealed record ByCharacters : CodeGround
    {
        public override string? Refusal(CreditCodeCheck check) => check.Verdict == CodeVerdict.Reject ? check.Sentence : null;

        public override string Sentence(CreditCodeCheck check) => check.Sentence;

        public override string Finding(CreditCodeCheck check) => IsPlain(check) ? "校验通过" : check.Sentence;

        public override bool IsPlain(CreditCodeCheck check) => check.Verdict == CodeVerdict.Accept;
    }

    private sealed record ByAcceptance : CodeGround
    {
        private const string Words = "已由秘书处两人确认（登记机关打印件）";

        public override string? Refusal(CreditCodeCheck check) => null;

        public override string Sentence(CreditCodeCheck check) => Words;

        public override string Finding(CreditCodeCheck check) => $"代码校验不符，{Words}";
    }

    private sealed record BySubstitute(string Name, UnitKind Kind, CodelessGround Ground, string RecordedOn) : CodeGround
    {
        public override string? Refusal(CreditCodeCheck check) => null;

        public override string Sentence(CreditCodeCheck check) => $"{UnitCodeName.Substitute} · {CodelessGrounds.Words[Ground]}";

        public override string Finding(CreditCodeCheck check) => $"无统一社会信用代码，平台管理员于{RecordedOn}登记（{CodelessGrounds.Words[Ground]}）";

        public override string? WrongName(string name) => Plain(name) == Plain(Name) ? null : "单位全称与平台管理员登记的不一致，请照登记的全称填写。";

        public override UnitKind? Suggested(CreditCodeCheck check) => Kind;

        /// <summary>Width and runs of blanks do not make another name.</summary>
        private static string Plain(string name) => string.Join(' ', name.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
