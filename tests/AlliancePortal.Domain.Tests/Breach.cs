using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Tests;

internal static class Breach
{
    /// <summary>The act is refused under this rule, and the refusal says these words.</summary>
    public static void Of(CharterRule rule, Action act, string saying = "")
    {
        var breach = Assert.Throws<CharterBreach>(act);
        Assert.Equal(rule, breach.Rule);
        Assert.Contains(saying, breach.Detail, StringComparison.Ordinal);
    }
}
