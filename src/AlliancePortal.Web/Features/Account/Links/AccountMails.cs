using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure;
using AlliancePortal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Features.Account.Links;

/// <summary>The mails about accounts. Their links carry the portal's own address, never the one a request came to.</summary>
public sealed class AccountMails(AccountLinks links, MailQueue queue, IOptions<PortalOptions> portal)
{
    /// <param name="returnUrl">Where the person was going; an address of this portal.</param>
    public void SendConfirmation(Person person, string? returnUrl) => Send(person, "确认您的电子邮箱", $"""
        有人用这个邮箱在产业创新联盟门户注册了账号。如果是您本人，请打开下面的链接，用注册时设的密码完成确认，24 小时内有效：

        {Link("/account/confirm", person, LinkPurpose.Confirm, returnUrl)}

        如果不是您本人，请不要理会此信，账号不会启用。
        """);

    public void SendAlreadyRegistered(Person person) => Send(person, "您已经有账号", $"""
        有人用这个邮箱在产业创新联盟门户注册，但这个邮箱已经有账号，没有重复建立。

        直接登录：{At("/account/sign-in")}
        忘记密码：{At("/account/forgot")}

        如果不是您本人，请不要理会此信，您的账号没有任何改动。
        """);

    public void SendReset(Person person) => Send(person, "重设密码", $"""
        有人要求重设您在产业创新联盟门户的密码。如果是您本人，请打开下面的链接，2 小时内有效，只能用一次：

        {Link("/account/reset", person, LinkPurpose.Reset)}

        如果不是您本人，请不要理会此信，密码没有改动。
        """);

    /// <param name="what">As what the person was entered, e.g. 某某大学的联络员.</param>
    /// <param name="owner">The alliance, authority or service centre for which the person acts.</param>
    /// <param name="keeper">Who of it entered the person.</param>
    public void SendInvitation(Person person, string owner, string what, string keeper = "秘书处") => Send(person, $"{owner}为您开通了账号", $"""
        {person.FullName}：

        {owner}{keeper}把您登记为{what}，并为您开通了账号。请打开下面的链接设置密码，7 日内有效，只能用一次：

        {Link("/account/reset", person, LinkPurpose.Invite)}
        """);

    public void SendPasswordChanged(Person person) => Send(person, "密码已更改", $"""
        您在产业创新联盟门户的密码刚刚更改，其他设备上的登录都已结束。

        如果不是您本人，请立即重设密码：{At("/account/forgot")}
        """);

    private void Send(Person person, string subject, string body) => queue.Add(new OutgoingMail(person.Email!, subject, body));

    private Uri At(string path) => new(portal.Value.PublicUrl, path);

    private string Link(string path, Person person, LinkPurpose purpose, string? returnUrl = null)
    {
        var link = QueryHelpers.AddQueryString(At(path).ToString(), "token", links.Make(person, purpose));
        return returnUrl is null ? link : QueryHelpers.AddQueryString(link, "returnUrl", returnUrl);
    }
}
