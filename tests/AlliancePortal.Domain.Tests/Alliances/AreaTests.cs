using AlliancePortal.Domain.Alliances;
using static AlliancePortal.Domain.Tests.Alliances.Provinces;

namespace AlliancePortal.Domain.Tests.Alliances;

/// <summary>A province with its sectors, its offices and what it files (JL-P3-1, JL-P7-2).</summary>
public class AreaTests
{
    [Fact]
    public void A_province_files_alliances_where_its_preset_says_how() => Assert.Equal((true, false), (JilinArea.FilesAlliances, ChongqingArea.FilesAlliances));

    [Fact]
    public void A_sector_goes_to_its_office_and_one_without_an_office_to_the_first()
    {
        Assert.Equal(["equipment", "industry", "industry"], new[] { "equipment", "materials", "service" }.Select(sector => JilinArea.OfficeOf(sector)!.Key));
        Assert.Null(ChongqingArea.OfficeOf("materials"));
    }

    [Fact]
    public void An_office_is_named_with_its_authority_and_an_unknown_one_is_the_authority() => Assert.Equal(
        ["吉林省科学技术厅装备处", "吉林省科学技术厅", "重庆市科技局"], [JilinArea.OfficeName("equipment"), JilinArea.OfficeName(""), ChongqingArea.OfficeName("equipment")]);

    [Fact]
    public void A_field_is_said_as_far_as_it_is_known() => Assert.Equal(
        ["新装备产业 · 光电装备", "新装备产业", "新服务产业", ""],
        [JilinArea.FieldWords("equipment", "optics"), JilinArea.FieldWords("equipment", "carbon"), JilinArea.FieldWords("service", ""), JilinArea.FieldWords("", "optics")]);

    [Fact]
    public void An_area_follows_a_later_preset_and_stays_who_it_is()
    {
        var area = new Area("22", "吉林省", "吉林省科学技术厅", null, ChongqingArea.Preset);
        var id = area.Id;
        area.Follow(JilinArea.Preset);

        Assert.Equal((true, id), (area.FilesAlliances, area.Id));
    }
}
