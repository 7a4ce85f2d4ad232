using System.ComponentModel.DataAnnotations;

namespace AlliancePortal.Web.Jobs;

/// <summary>The section <c>Jobs</c> of the configuration.</summary>
public sealed class JobOptions : IValidatableObject
{
    public const string Section = "Jobs";

    /// <summary>Whether this process takes part in the jobs; at least one portal on a database must.</summary>
    public bool Run { get; set; } = true;

    /// <summary>How often the clock is looked at.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a portal shows the others that it lives. After twice that without a sign they take over its jobs.</summary>
    public TimeSpan CheckIn { get; set; } = TimeSpan.FromSeconds(7.5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Every < TimeSpan.FromSeconds(1)) yield return new("Jobs:Every must be a second or more.", [nameof(Every)]);
        if (CheckIn < TimeSpan.FromSeconds(1)) yield return new("Jobs:CheckIn must be a second or more.", [nameof(CheckIn)]);
    }
}
