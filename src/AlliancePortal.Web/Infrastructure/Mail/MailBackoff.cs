namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>How long an e-mail waits after an attempt: 1, 2, 4 … minutes, four hours at most, and up to a fifth more by chance, so that mails
/// which failed together do not come back together.</summary>
internal static class MailBackoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);
    private const double Spread = 0.2;

    /// <param name="chance">From 0 up to 1.</param>
    public static TimeSpan After(int attempts, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var plain = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), Longest.TotalMinutes));
        return plain * (1 + Spread * chance);
    }
}
