namespace AlliancePortal.Web.Data.Demo;

/// <summary>
/// Filings of the province in every state that somebody would look for: one is being written, one came back, one waits for the office, one for the meeting,
/// and two are filed, of which one owes a report and the other waits for its change to be entered.
/// </summary>
internal sealed class DemoFilings(DemoStage stage, DemoPeople people)
{
    private const string HighTech = "严立本", Rural = "卢文彬", Successor = "费思远";

    /// <summary>Puts the scenes on the stage and opens the account that they need; nothing is played or saved yet.</summary>
    public void Tell(IReadOnlyList<DemoLine> lines)
    {
        Of("jliceq", HighTech, "三年内研制雪场用造雪机和索道的关键部件，国产化率提高到七成，形成标准 4 项。").Begin(stage.Ago(6, 9)).FillHalf(stage.Ago(2, 10));

        Of("jlrail", HighTech, "三年内突破高寒轨道车辆转向架和制动系统的关键技术，省内配套率提高到六成，形成标准 8 项，开展联合攻关 12 项。")
            .HandIn(18).Return(stage.Ago(6, 15), "建设方案没有写明联合攻关经费的来源和分年度预算；秘书处日常运行经费由哪些单位承担，请一并说明。补充后请重新盖章提交。");

        Of("jlopto", HighTech, "三年内建成共享的光学加工检测平台，突破高端光学镜头和激光器件的关键工艺，形成标准 10 项，培育省级以上专精特新企业 6 家。").HandIn(7);

        Of("jlhydro", HighTech, "三年内掌握低成本电解水制氢和高压储氢的关键技术，制氢成本降低三成，形成标准 5 项，建成加氢示范站 3 座。")
            .HandIn(24).Review(stage.Ago(4, 11), "申报材料齐全，成员涵盖制氢、储运、加注和应用各环节，企业占比符合组建条件，技术创新目标明确、可以考核。同意备案，提请厅务会审议。");

        var seed = Of("jlseed", Rural, "三年内收集和鉴定寒地种质资源 2000 份，培育玉米、水稻和大豆新品种 12 个，建立从育种到推广的合作机制。")
            .HandIn(150).Review(stage.Ago(138, 10), "材料齐全，组建必要性充分，同意备案，提请厅务会审议。").Decide(stage.Ago(130, 15), "第6次厅务会").File(stage.Ago(128, 10));
        MoveHost(seed);

        var wind = Of("jlwind", HighTech, "三年内掌握低温环境下大型风电机组叶片材料、控制和运维的关键技术，机组冬季可利用率提高到九成五，形成标准 6 项。")
            .HandIn(90).Review(stage.Ago(80, 10), "材料齐全，技术路线可行，同意备案，提请厅务会审议。").Decide(stage.Ago(74, 15), "第9次厅务会").File(stage.Ago(72, 10));
        people.Named(Successor, "jlwind");
        wind.ReplaceChair(stage.Ago(4, 9), Successor).ClockStrikes(stage.Ago(3, 0, 5));

        DemoFiling Of(string slug, string officer, string goal) => new(stage, lines.Single(line => line.Slug == slug), officer, goal);
    }

    /// <summary>The standing office moves to the university; reported in time, and not yet entered by the service centre.</summary>
    private void MoveHost(DemoFiling filing) =>
        filing.Host(stage.Ago(9, 10), "松辽农业大学").ClockStrikes(stage.Ago(8, 0, 5)).Seal(stage.Ago(5, 14)).Report(stage.Ago(3, 10), "常设机构的依托单位变更为松辽农业大学，通讯地址和联系方式不变。");
}
