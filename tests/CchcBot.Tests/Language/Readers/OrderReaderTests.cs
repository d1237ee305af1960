using CchcBot.Language.Readers;

namespace CchcBot.Tests.Language.Readers;

/// <summary>Orders by their form, with and without diacritics; what is no order is left to the other readers.</summary>
public sealed class OrderReaderTests
{
    [Theory]
    [InlineData("đôn đốc 2b", OrderKind.Urge, "2b", null)]
    [InlineData("don doc 2b", OrderKind.Urge, "2b", null)]
    [InlineData("Đôn đốc nhiệm vụ 2b, 3đ nhé.", OrderKind.Urge, "2b|3đ", null)]
    [InlineData("đôn đốc", OrderKind.Urge, "", null)]
    [InlineData("đề nghị cập nhật tình hình 2b", OrderKind.Urge, "2b", null)]
    [InlineData("urge 2b", OrderKind.Urge, "2b", null)]
    [InlineData("lịch sử 3b", OrderKind.History, "3b", null)]
    [InlineData("lich su nhiem vu 3b", OrderKind.History, "3b", null)]
    [InlineData("xem lịch sử cập nhật của 3b", OrderKind.History, "3b", null)]
    [InlineData("history of 3b", OrderKind.History, "3b", null)]
    [InlineData("xin gia hạn 2b", OrderKind.Extend, "2b", null)]
    [InlineData("xin gia han 2b", OrderKind.Extend, "2b", null)]
    [InlineData("Xin gia hạn", OrderKind.Extend, "", null)]
    [InlineData("extend 2b", OrderKind.Extend, "2b", null)]
    [InlineData("cập nhật 3b", OrderKind.Update, "3b", null)]
    [InlineData("cap nhat tien do 3b", OrderKind.Update, "3b", null)]
    [InlineData("tôi muốn cập nhật nhiệm vụ 3b", OrderKind.Update, "3b", null)]
    [InlineData("update 3b", OrderKind.Update, "3b", null)]
    [InlineData("đã tiếp nhận 3b", OrderKind.Accept, "3b", null)]
    [InlineData("nhắc phòng Nội chính làm 2a đi", OrderKind.Urge, "2a", "phòng Nội chính")]
    [InlineData("nhac phong noi chinh lam 2a di", OrderKind.Urge, "2a", "phong noi chinh")]
    [InlineData("nhắc 2a đi", OrderKind.Urge, "2a", null)]
    [InlineData("remind Phòng Nội chính to do 2a", OrderKind.Urge, "2a", "Phòng Nội chính")]
    [InlineData("nhắc lại 1a sau 3 ngày", OrderKind.Later, "1a", null)]
    [InlineData("nhac lai 1a tuan sau", OrderKind.Later, "1a", null)]
    [InlineData("3 ngày nữa nhắc lại 1a", OrderKind.Later, "1a", null)]
    [InlineData("remind me of 1a in 3 days", OrderKind.Later, "1a", null)]
    [InlineData("nhắc em 3c sang tuần", OrderKind.Later, "3c", null)]
    [InlineData("nhac toi 3c tuan sau nhe", OrderKind.Later, "3c", null)]
    [InlineData("đôn đốc 3c giúp tôi", OrderKind.Urge, "3c", null)]
    [InlineData("xin rút đề nghị gia hạn 1a", OrderKind.Withdraw, "1a", null)]
    [InlineData("rut lai de nghi gia han 1a", OrderKind.Withdraw, "1a", null)]
    [InlineData("không xin gia hạn 1a nữa", OrderKind.Withdraw, "1a", null)]
    [InlineData("withdraw my extension request for 1a", OrderKind.Withdraw, "1a", null)]
    [InlineData("hủy báo cáo 1a vừa rồi", OrderKind.TakeBack, "1a", null)]
    [InlineData("huy bao cao 1a vua roi", OrderKind.TakeBack, "1a", null)]
    [InlineData("em báo nhầm 1a", OrderKind.TakeBack, "1a", null)]
    [InlineData("take back my last report on 1a", OrderKind.TakeBack, "1a", null)]
    [InlineData("da nhan 3b", OrderKind.Accept, "3b", null)]
    [InlineData("giao 3b cho anh Cường", OrderKind.Give, "3b", "anh Cường")]
    [InlineData("giao 3b cho anh Cuong", OrderKind.Give, "3b", "anh Cuong")]
    [InlineData("giao nhiệm vụ 3b và 3c cho chị Bình thực hiện", OrderKind.Give, "3b|3c", "chị Bình")]
    [InlineData("phân công anh Cường thực hiện 3b", OrderKind.Give, "3b", "anh Cường")]
    [InlineData("bàn giao 3b cho @Nam", OrderKind.Give, "3b", "@Nam")]
    [InlineData("assign 3b to Cuong", OrderKind.Give, "3b", "Cuong")]
    [InlineData("đôn đốc 3 (27/KH-VP)", OrderKind.Urge, "3 (27/KH-VP)", null)]
    [InlineData("đôn đốc nhiệm vụ 3 kế hoạch 27/KH-VP và 4", OrderKind.Urge, "3 kế hoạch 27/KH-VP|4", null)]
    [InlineData("lịch sử 2 của kế hoạch chuyển đổi số", OrderKind.History, "2 của kế hoạch chuyển đổi số", null)]
    [InlineData("history of task 3 of plan 27/KH-VP", OrderKind.History, "3 of plan 27/KH-VP", null)]
    [InlineData("giao 3 của kế hoạch số 27/KH-VP cho anh Cường", OrderKind.Give, "3 của kế hoạch số 27/KH-VP", "anh Cường")]
    [InlineData("xin gia hạn dòng 2", OrderKind.Extend, "dòng 2", null)]
    [InlineData("đôn đốc số 2 trong danh sách", OrderKind.Urge, "2 trong danh sách", null)]
    [InlineData("nhắc lại 1a thứ 2 tuần sau", OrderKind.Later, "1a", null)]
    public void An_order_is_read(string text, OrderKind kind, string tasks, string? who)
    {
        var order = OrderReader.Read(text);

        Assert.NotNull(order);
        Assert.Equal((kind, tasks, who), (order.Kind, string.Join('|', order.Tasks), order.Who));
    }

    [Theory]
    [InlineData("đề nghị phòng Nội chính cung cấp số liệu 3b trước 20/9", "phòng Nội chính", "cung cấp số liệu 3b", "3b", "20/9")]
    [InlineData("de nghi phong Noi chinh cung cap so lieu 3b truoc 20/9", "phong Noi chinh", "cung cap so lieu 3b", "3b", "20/9")]
    [InlineData("đề nghị phòng HCQT gửi danh sách học viên trước 20/9 để làm 3b", "phòng HCQT", "gửi danh sách học viên", "3b", "20/9")]
    [InlineData("Đề nghị Phòng Nội chính cho ý kiến về dự thảo trước ngày 20/09/2025.", "Phòng Nội chính", "cho ý kiến về dự thảo", "", "20/09/2025")]
    [InlineData("ask Phòng Nội chính to provide the figures for 3b by 20/9", "Phòng Nội chính", "provide the figures for 3b", "3b", "20/9")]
    public void A_request_to_another_unit_is_read(string text, string who, string what, string tasks, string due)
    {
        var order = OrderReader.Read(text);

        Assert.NotNull(order);
        Assert.Equal((OrderKind.Cooperate, who, what, tasks, due), (order.Kind, order.Who, order.What, string.Join('|', order.Tasks), order.Due));
    }

    [Theory]
    [InlineData("xin gia hạn 2b đến 15/10 vì chờ ý kiến Sở Nội vụ")]
    [InlineData("đã xong 3b, QĐ 12/QĐ-VP ngày 5/9")]
    [InlineData("nhiệm vụ quá hạn quý này")]
    [InlineData("ai được giao 3b")]
    [InlineData("3b giao cho ai")]
    [InlineData("giao đơn vị \"Phòng Nội chính\" cho @Cường")]
    [InlineData("đã đôn đốc 2b")]
    [InlineData("lịch sử")]
    [InlineData("đề nghị gia hạn những việc nào")]
    [InlineData("phòng Nội chính đã cung cấp số liệu 3b")]
    [InlineData("")]
    public void What_is_no_order_is_left_alone(string text)
    {
        var order = OrderReader.Read(text);

        Assert.True(order is null or { Kind: OrderKind.History, Tasks: [] }, $"{order}");
    }
}
