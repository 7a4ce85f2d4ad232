namespace AlliancePortal.Domain.Departures;

/// <summary>How a unit leaves.</summary>
public enum LeavingWay { Withdrawn, Expelled }

/// <summary>What becomes of money the unit had put in.</summary>
public enum FundsRefund { NotStatedManual, None }

/// <summary>What becomes of licences the unit had granted to other members.</summary>
public enum GrantedLicences { AsAgreedInProject, ContinueOnOriginalTerms }

/// <summary>What leaving means for shared results, secrecy, money and licences under the cooperation agreement (JL-A3-10-8, JL-A3-12).</summary>
/// <remarks>The text settles money and licences for the expelled only; for those who withdraw it is silent, and people decide.</remarks>
public sealed record LeavingEffects(FundsRefund Refund, GrantedLicences Licences)
{
    /// <summary>Use of results that the alliance owns ends for both.</summary>
    public static bool LosesSharedResults => true;

    /// <summary>Secrecy goes on for both.</summary>
    public static bool StaysBoundToSecrecy => true;

    public static LeavingEffects Of(LeavingWay way) => way == LeavingWay.Expelled
        ? new(FundsRefund.None, GrantedLicences.ContinueOnOriginalTerms)
        : new(FundsRefund.NotStatedManual, GrantedLicences.AsAgreedInProject);
}
