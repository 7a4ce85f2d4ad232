using System.Net.Mail;

namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>Sends the mails about accounts, each as soon as it is asked for.</summary>
internal sealed class AccountMailSender(MailQueue queue, MailDispatch dispatch, TimeProvider clock, ILogger<AccountMailSender> logger) : BackgroundService
{
    private const int Attempts = 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in queue.TakeAsync(stoppingToken)) await SendAsync(mail, stoppingToken);
    }

    private async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                await dispatch.SendAsync(mail, ct);
                return;
            }
            catch (Exception failure) when (failure is SmtpException or IOException or FormatException)
            {
                logger.LogWarning(failure, "A mail about an account was not sent, attempt {Attempt} of {Attempts}", attempt, Attempts);
                await Task.Delay(TimeSpan.FromSeconds(5 * attempt), clock, ct);
            }
        }
    }
}

/// <summary>Sends the notices that wait for their e-mail. Every portal sends: what is due, and whose it is, is decided by the rows.</summary>
internal sealed class NoticeMailSender(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoticeMailSender> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendNextAsync(stoppingToken)) { }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "The sender of notices was interrupted; it goes on after a pause");
            }
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<bool> SendNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NoticeOutbox>().SendNextAsync(ct);
    }
}
