using AlliancePortal.Web.Infrastructure.Database;

namespace AlliancePortal.Web.Infrastructure.Mail;

internal static class MailSetup
{
    /// <summary>E-mail: notices from their rows, account links from the queue.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.DataFolder(), "mail");
        builder.Services.AddSingleton(new MailFolder(folder));
        builder.Services.AddSingleton<MailDispatch>();
        builder.Services.AddSingleton<MailQueue>();
        builder.Services.AddScoped<NoticeOutbox>();
        builder.Services.AddHostedService<AccountMailSender>();
        builder.Services.AddHostedService<NoticeMailSender>();
    }
}
