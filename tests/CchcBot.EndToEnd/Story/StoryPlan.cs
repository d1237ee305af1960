namespace CchcBot.EndToEnd.Story;

/// <summary>The plan of the story, of our own wording: every deadline and lead unit that the story needs.</summary>
internal static class StoryPlan
{
    public const string FileName = "ke-hoach-cau-chuyen-2025.txt";

    public const string Text = """
        ỦY BAN NHÂN DÂN TỈNH SAO MAI
        VĂN PHÒNG

        Số: 418/KH-VP

        Sao Mai, ngày 27 tháng 12 năm 2024

        KẾ HOẠCH
        Cải cách hành chính năm 2025

        I. MỤC ĐÍCH, YÊU CẦU

        - Nâng cao chất lượng phục vụ của Văn phòng.

        II. NHIỆM VỤ

        1. Công tác chỉ đạo, điều hành

        a) Ban hành kế hoạch kiểm tra nội bộ về cải cách hành chính.

        - Đơn vị chủ trì: Phòng Hành chính - Quản trị.

        - Đơn vị phối hợp: Các phòng, ban, đơn vị trực thuộc.

        - Sản phẩm: Kế hoạch kiểm tra.

        - Thời gian thực hiện: Quý I/2025.

        b) Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử.

        - Đơn vị chủ trì: Trung tâm Công báo và Tin học.

        - Đơn vị phối hợp: Các phòng, ban, đơn vị trực thuộc.

        - Sản phẩm: Tin, bài.

        - Thời gian thực hiện: Thường xuyên trong năm.

        2. Cải cách thủ tục hành chính

        a) Rà soát quy trình nội bộ giải quyết thủ tục hành chính.

        - Đơn vị chủ trì: Phòng Nội chính.

        - Đơn vị phối hợp: Trung tâm Phục vụ hành chính công.

        - Sản phẩm: Báo cáo rà soát.

        - Thời gian thực hiện: Quý II/2025.

        b) Công khai danh mục thủ tục hành chính được cắt giảm.

        - Đơn vị chủ trì: Trung tâm Phục vụ hành chính công.

        - Đơn vị phối hợp: Phòng Nội chính.

        - Sản phẩm: Quyết định công bố.

        - Thời gian thực hiện: Quý IV/2025.

        3. Xây dựng chính quyền số

        a) Nâng cấp phần mềm quản lý văn bản.

        - Đơn vị chủ trì: Trung tâm Công báo và Tin học.

        - Đơn vị phối hợp: Phòng Hành chính - Quản trị.

        - Sản phẩm: Biên bản nghiệm thu.

        - Thời gian thực hiện: Quý II/2025.

        b) Xây dựng quy chế quản lý, vận hành hệ thống họp không giấy.

        - Đơn vị chủ trì: Trung tâm Công báo và Tin học.

        - Đơn vị phối hợp: Phòng Hành chính - Quản trị.

        - Sản phẩm: Quyết định ban hành quy chế.

        - Thời gian thực hiện: Quý III/2025.

        c) Tập huấn kỹ năng số cho công chức.

        - Đơn vị chủ trì: Trung tâm Công báo và Tin học.

        - Đơn vị phối hợp: Các phòng, ban, đơn vị trực thuộc.

        - Sản phẩm: Lớp tập huấn.

        - Thời gian thực hiện: Quý III/2025.

        III. TỔ CHỨC THỰC HIỆN

        Trưởng các phòng, ban, đơn vị trực thuộc Văn phòng tổ chức thực hiện Kế hoạch này.
        """;

    /// <summary>A folder that holds the plan's file.</summary>
    public static DirectoryInfo Write()
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-story-");
        File.WriteAllText(Path.Combine(folder.FullName, FileName), Text);
        return folder;
    }
}
