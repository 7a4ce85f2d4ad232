using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using AlliancePortal.Web.Infrastructure.Notices;

namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>Reads out of a failure what the people of a secretariat can act on.</summary>
internal static class MailTroubles
{
    public static MailTrouble Of(Exception failure) => failure switch
    {
        SmtpException smtp => Of(smtp),
        OperationCanceledException or TimeoutException => MailTrouble.NoAnswer,
        FormatException or ArgumentException => MailTrouble.Unwritable,
        SocketException or IOException => MailTrouble.ServerUnreachable,
        AuthenticationException => MailTrouble.SignInRefused,
        _ => MailTrouble.Other,
    };

    private static MailTrouble Of(SmtpException smtp) => smtp.StatusCode switch
    {
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalWillForward or SmtpStatusCode.UserNotLocalTryAlternatePath => MailTrouble.AddressRefused,
        SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.InsufficientStorage => MailTrouble.MailboxFull,
        SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MailboxBusy or SmtpStatusCode.LocalErrorInProcessing => MailTrouble.Busy,
        SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted => MailTrouble.SignInRefused,
        SmtpStatusCode.TransactionFailed => MailTrouble.MailRefused,
        SmtpStatusCode.GeneralFailure when smtp.InnerException is { } inner and not SmtpException => Of(inner),
        SmtpStatusCode.GeneralFailure => MailTrouble.ServerUnreachable,
        _ => MailTrouble.Other,
    };
}
