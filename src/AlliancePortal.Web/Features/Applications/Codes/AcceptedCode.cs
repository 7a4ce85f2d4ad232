namespace AlliancePortal.Web.Features.Applications.Codes;

internal static class AcceptedCode
{
    /// <summary>What is read beside a code that does not conform and was accepted.</summary>
    public const string Words = "已由秘书处两人确认（登记机关打印件）";
}
