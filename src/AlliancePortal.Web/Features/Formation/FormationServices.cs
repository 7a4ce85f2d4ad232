using AlliancePortal.Web.Features.Formation.Agreements;
using AlliancePortal.Web.Features.Formation.Assembly;
using AlliancePortal.Web.Features.Formation.Calls;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Intentions;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Jobs;

namespace AlliancePortal.Web.Features.Formation;

internal static class FormationServices
{
    /// <summary>From the authority's call to an alliance that is there (JL-P6, JL-P7).</summary>
    public static IServiceCollection AddFormation(this IServiceCollection services) => services
        .AddScoped<CallDesk>().AddScoped<CallPages>().AddScoped<IntentionDesk>().AddScoped<IntentionPages>().AddScoped<AllianceNames>().AddScoped<FoundingStart>()
        .AddScoped<FoundingPeople>().AddScoped<FoundingDesk>().AddScoped<FoundingPages>().AddScoped<FoundingTexts>()
        .AddScoped<AssemblyDesk>().AddScoped<Matter, CharterMatter>().AddScoped<Matter, SecretaryGeneralMatter>()
        .AddScoped<AgreementPapers>().AddScoped<AgreementDesk>().AddScoped<ReviewDesk>().AddScoped<SigningPages>().AddScoped<Establishment>()
        .AddScoped<AgreementReminders>().WhenRemindersAreDue<AgreementReminders>((reminders, now, ct) => reminders.RemindDueAsync(now, ct));
}
