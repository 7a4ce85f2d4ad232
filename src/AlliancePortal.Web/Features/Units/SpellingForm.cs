using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlliancePortal.Web.Features.Units;

/// <summary>How a name is sorted and found, where the portal read it wrongly.</summary>
public sealed partial record SpellingForm(string? Pinyin, string? Initials)
{
    public void Check(ModelStateDictionary state)
    {
        if (!Syllables().IsMatch(Pinyin ?? "") || Pinyin!.Length > 1000)
            state.AddModelError(nameof(Pinyin), "请填写不带声调的小写拼音，每个音节之间空一格，ü 写作 v；数字和字母照写。");
        if (!Letters().IsMatch(Initials ?? "") || Initials!.Length > 200)
            state.AddModelError(nameof(Initials), "请填写小写字母和数字，中间不空格，如 cqlggxjsyjy。");
    }

    [GeneratedRegex("^[a-z0-9]+( [a-z0-9]+)*$")]
    private static partial Regex Syllables();

    [GeneratedRegex("^[a-z0-9]+$")]
    private static partial Regex Letters();
}

internal sealed record SpellingPage(string UnitName, string Address, SpellingForm Form);
