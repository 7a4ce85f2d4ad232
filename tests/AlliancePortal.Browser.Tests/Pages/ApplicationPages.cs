using AlliancePortal.Browser.Tests.Support;

namespace AlliancePortal.Browser.Tests.Pages;

/// <summary>The way of an applicant through the pages of an application, as page verbs.</summary>
internal static class ApplicationPages
{
    public static readonly string[] Papers = ["单位介绍", "营业执照", "技术领域"];

    extension(Visitor visitor)
    {
        /// <summary>From the alliance's page to the first form.</summary>
        public async Task GoToJoinAsync(string alliance = DemoPortal.Chongqing)
        {
            await visitor.OpenAsync($"/{alliance}/join");
            await visitor.FollowAsync("开始填写");
        }

        public async Task NameUnitAsync(NewUnit unit)
        {
            await visitor.TypeAsync("统一社会信用代码", unit.Code);
            await visitor.PressAsync("核对并开始填写");
        }

        /// <summary>单位情况 and 申请陈述, without what may be left out.</summary>
        public async Task FillInAsync(NewUnit unit)
        {
            await visitor.TypeAsync("单位全称", unit.Name);
            await visitor.TypeAsync("通讯地址", "重庆市沙坪坝区星港路18号");
            await visitor.TypeAsync("法定代表人", "陆明夷");
            await visitor.TypeAsync("所属领域", "毫米波收发组件与天线");
            await visitor.ChooseAsync("中游");
            await visitor.TypeAsync("姓名", "许观澜");
            await visitor.TypeAsync("手机", "13000000000");
            await visitor.TypeAsync("电子邮箱", "kjb@xinggang.example");
            await visitor.TypeAsync("技术领域工作摘要", NewUnit.Abstract);
            await visitor.TickAsync("本单位拥护联盟章程");
            await visitor.TickAsync("接受电子表决和电子签署");
        }

        public async Task HandInPapersAsync()
        {
            await visitor.AttachAsync("申请书", SamplePapers.File("申请书（盖章）"));
            foreach (var paper in Papers) await visitor.AttachAsync(paper, SamplePapers.File(paper));
            await visitor.PressAsync("上传并去核对");
        }

        /// <summary>The whole way from the start page to the receipt.</summary>
        public async Task ApplyAsync(NewUnit unit)
        {
            await visitor.GoToJoinAsync();
            await visitor.NameUnitAsync(unit);
            await visitor.FillInAsync(unit);
            await visitor.PressAsync("保存并继续");
            await visitor.HandInPapersAsync();
            await visitor.PressAsync("提交申请");
        }

        /// <summary>The number on the receipt, which is the case's address.</summary>
        public string CaseNumber() => Uri.UnescapeDataString(visitor.Address.Split('/')[3]);
    }
}
