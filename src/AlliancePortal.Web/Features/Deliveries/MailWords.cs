using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Notices;

namespace AlliancePortal.Web.Features.Deliveries;

/// <summary>What became of an e-mail, in the words of those who wait for it.</summary>
internal static class MailWords
{
    public static StateModel StateOf(MailState state, int attempts) => state switch
    {
        MailState.None => new(StateKind.None, "未登记邮箱"),
        MailState.Queued when attempts > 0 => new(StateKind.Soon, "等待重试"),
        MailState.Queued => new(StateKind.Run, "待发送"),
        MailState.Sent => new(StateKind.Ok, "已发送"),
        _ => new(StateKind.Late, "发送失败"),
    };

    public static string Chinese(this MailTrouble trouble) => trouble switch
    {
        MailTrouble.None => "",
        MailTrouble.ServerUnreachable => "连不上邮件服务器",
        MailTrouble.NoAnswer => "邮件服务器没有应答",
        MailTrouble.SignInRefused => "邮件服务器不接受门户的登录",
        MailTrouble.AddressRefused => "收件邮箱不存在或被拒收",
        MailTrouble.MailboxFull => "收件邮箱已满",
        MailTrouble.Busy => "邮件服务器繁忙",
        MailTrouble.MailRefused => "邮件服务器拒收这封邮件",
        MailTrouble.Unwritable => "标题或邮箱地址不合规范",
        MailTrouble.Interrupted => "发送多次中断",
        _ => "其他原因，请联系平台管理员",
    };

    /// <summary>Enough to recognise an address by, not enough to write to it: z***@example.com.</summary>
    public static string Masked(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "" : $"{address[0]}***{address[at..]}";
    }
}
