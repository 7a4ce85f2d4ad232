namespace AlliancePortal.Domain.Texts;
public sealed record FreeClause(string Chapter, string Heading, string Text, int Order);
public sealed record SettledReading(string Code, string OptionKey, string Reason, string By, DateTimeOffset At);
public sealed record LegalText(string Title) { public string Digest => Title; }
