using System.Text;

namespace AlliancePortal.Domain.Units;

/// <summary>What users read about a code.</summary>
internal static class CreditCodeWords
{
    public const string Legacy = "该代码的校验码不符合国家标准，属已知的早期登记代码。请联系秘书处，凭登记机关公示信息打印件人工受理。";

    private static readonly Dictionary<char, string> Confused = new() { ['I'] = "数字 1", ['O'] = "数字 0", ['S'] = "数字 5", ['V'] = "字母 U", ['Z'] = "数字 2" };

    public static string Recognised(string code)
    {
        string place = CreditCodeRegister.Place(code) is { } found ? $" · {found}" : "";
        return $"{CreditCodeRegister.Category(code)}{place} · 校验通过";
    }

    public static string WrongLength(string code)
    {
        int length = code.EnumerateRunes().Count();
        if (length == 0) return "请填写 18 位统一社会信用代码。";
        if (length == 9 && OrganisationCode.IsValid(code)) return "这是 9 位组织机构代码，请填写证书上的 18 位统一社会信用代码。";
        if (length == 15 && code.All(char.IsAsciiDigit)) return "这是 15 位旧注册号，请填写证书上的 18 位统一社会信用代码。";
        string difference = length < UnifiedSocialCreditCode.Length
            ? $"还差 {UnifiedSocialCreditCode.Length - length} 位"
            : $"多出 {length - UnifiedSocialCreditCode.Length} 位";
        return $"统一社会信用代码应为 18 位，现有 {length} 位，{difference}。";
    }

    public static string WrongCharacter(string code)
    {
        int position = 0;
        foreach (var rune in code.EnumerateRunes())
        {
            position++;
            bool known = rune.IsBmp && UnifiedSocialCreditCode.Alphabet.Contains((char)rune.Value);
            if (known && (position is < 3 or > 8 || Rune.IsDigit(rune))) continue;
            return position is >= 3 and <= 8
                ? $"第 {position} 位的“{rune}”应为数字：第 3 至 8 位是登记机关行政区划码，请对照证书核对。"
                : $"第 {position} 位的“{rune}”不在代码所用字符之列{Meant(rune)}，请对照证书核对。";
        }
        throw new ArgumentException("Every character belongs to the code.", nameof(code));
    }

    public static string WrongCheck(string code, char expected) =>
        $"校验不符：按前 17 位计算末位应为 {expected}，填写的是 {code[17]}。其中有字符填错，请对照证书核对。";

    public static string UnknownCategory(string code) => $"校验通过，但前两位“{code[..2]}”不是已知的登记类别，须由秘书处核对。";

    public static string WrongOrganisationCode(string printed) => $"校验通过，但其中的组织机构代码 {printed} 校验不符，须由秘书处核对。";

    private static string Meant(Rune rune) =>
        rune.IsBmp && Confused.TryGetValue((char)rune.Value, out string? meant) ? $"（不用字母 I、O、S、V、Z），是否为{meant}" : "";
}
