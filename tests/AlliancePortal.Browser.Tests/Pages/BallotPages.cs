using AlliancePortal.Browser.Tests.Support;

namespace AlliancePortal.Browser.Tests.Pages;

/// <summary>From the notification's link to the ballot that counted.</summary>
internal static class BallotPages
{
    extension(Visitor voter)
    {
        public async Task CastAsync(string choice)
        {
            await voter.ChooseAsync(choice);
            await voter.PressAsync("核对选票");
            await voter.MustReadAsync($"{choice}票");
            await voter.PressAsync("确认投票");
            await voter.MustReadAsync("已计入", "回执号");
        }
    }
}
