using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Web.Access;

namespace AlliancePortal.Browser.Tests.Pages;

/// <summary>Registration with its confirmation mail.</summary>
internal static class AccountPages
{
    extension(Visitor visitor)
    {
        /// <summary>Signs in where one was sent to do so.</summary>
        public async Task SignInByPasswordAsync(Person person)
        {
            await visitor.TypeAsync("电子邮箱", person.Email!);
            await visitor.TypeAsync("密码", LivePortal.Password);
            await visitor.PressAsync("登录门户");
        }

        /// <summary>From the sign-in page to being signed in with a new account; ends where one was going.</summary>
        public async Task RegisterAsync(string name, string mail)
        {
            await visitor.FollowAsync("注册账号");
            await visitor.TypeAsync("姓名", name);
            await visitor.TypeAsync("电子邮箱", mail);
            await visitor.TypeAsync("密码", LivePortal.Password);
            await visitor.PressAsync("注册账号");
            await visitor.OpenAsync("/mail");
            var letter = visitor.Page.Locator("details").Filter(new() { HasText = mail });
            await letter.Locator("summary").ClickAsync();
            await visitor.FollowAsync("http", letter);
            await visitor.TypeAsync("密码", LivePortal.Password);
            await visitor.PressAsync("确认并登录");
        }
    }
}
