namespace AlliancePortal.Web.Infrastructure.Keys;

/// <summary>One key of the ring that protects cookies and tokens, as XML.</summary>
public sealed class DataProtectionKey
{
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}
