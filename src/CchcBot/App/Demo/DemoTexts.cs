namespace CchcBot.App.Demo;

/// <summary>Texts of the demo on the console and on its start page.</summary>
internal static class DemoTexts
{
    public static readonly Text NodeMissing = new(
        "Cần Node.js {0} trở lên, nhưng máy này chưa có. Cài bản LTS từ https://nodejs.org rồi chạy lại.",
        "Node.js {0} or newer is needed and this machine has none. Install the LTS version from https://nodejs.org and run this again.");
    public static readonly Text NodeOld = new(
        "Cần Node.js {1} trở lên, máy này trả lời: {0}. Cài bản LTS từ https://nodejs.org rồi chạy lại.",
        "Node.js {1} or newer is needed; this machine answers: {0}. Install the LTS version from https://nodejs.org and run this again.");

    public static readonly Text NpmInstalling = new(
        "Lần đầu: cài Azurite và Agents Playground vào {0} (khoảng 200 MB, chừng nửa phút) ...",
        "First run: installing Azurite and the Agents Playground into {0} (about 200 MB, half a minute) ...");
    public static readonly Text NpmFailed = new(
        "npm không cài được. Kiểm tra kết nối tới kho npm (npm config get registry) rồi chạy lại. npm báo:",
        "npm could not install. Check the way to the npm registry (npm config get registry) and run this again. npm says:");

    public static readonly Text Starting = new(
        "Đang khởi động kho dữ liệu, ba cửa sổ Teams và trợ lý ...",
        "Starting the storage, three Teams windows and the assistant ...");
    public static readonly Text Ready = new("Sẵn sàng. Mở địa chỉ này: {0} (dừng: Ctrl-C)", "Ready. Open this address: {0} (to stop: Ctrl-C)");
    public static readonly Text Stopping = new("Đang dừng ...", "Stopping ...");

    public static readonly Text PartEnded = new(
        "{0} đã dừng, nên tất cả dừng theo. Những dòng cuối của nó:",
        "{0} has ended, so everything is stopped. Its last lines:");
    public static readonly Text PartSilent = new(
        "{0} không trả lời sau {1} giây. Những dòng cuối của nó:",
        "{0} did not answer within {1} seconds. Its last lines:");

    public static readonly Text DataTaken = new(
        "Một bản chạy thử khác đang dùng thư mục {0}. Dừng bản đó, hoặc chọn thư mục khác bằng --data.",
        "Another demo is using the folder {0}. Stop it, or choose another folder with --data.");

    public static readonly Text OptionUnknown = new("Không hiểu \"{0}\".", "\"{0}\" is not understood.");
    public static readonly Text OptionValue = new("Sau {0} cần một giá trị.", "{0} needs a value after it.");
    public static readonly Text OptionFolder = new("Không có thư mục {0}.", "There is no folder {0}.");
    public static readonly Text OptionPort = new(
        "\"{0}\" không phải số cổng (1 đến 65535; 0 là cổng trống bất kỳ).",
        "\"{0}\" is no port number (1 to 65535; 0 for any that is free).");

    public static readonly Text Usage = new(
        "Cách dùng: demo [--fresh] [--plans THƯ_MỤC] [--data THƯ_MỤC] [--port SỐ]",
        "Usage: demo [--fresh] [--plans DIR] [--data DIR] [--port N]");

    public static readonly Text PageIntro = new(
        "Ba người của một văn phòng, mỗi người một cửa sổ Teams. Mở cả ba và để yên (tải lại trang sẽ mất phần trò chuyện cũ), rồi làm theo thứ tự.",
        "Three people of one office, each with a Teams window. Open all three and leave them open (reloading a page loses its history), then go " +
            "on in this order.");
    public static readonly Text PageLeadership = new("Lãnh đạo Văn phòng", "Leadership of the office");
    public static readonly Text PageOpen = new("Mở cửa sổ Teams này", "Open this Teams window");
    public static readonly Text PageClock = new(
        "Đồng hồ của văn phòng bắt đầu lúc 8:00 ngày 02/01/2025 và chỉ tiến lên. Muốn làm lại từ đầu: dừng rồi chạy ./run --fresh.",
        "The office's clock begins at 8:00 on 02/01/2025 and only moves forward. To begin anew: stop, then ./run --fresh.");
    public static readonly Text PageAdmin = new("Quản trị: nạp kế hoạch, giữ đồng hồ.", "Administrator: loads the plan, keeps the clock.");

    public static readonly Text PageAdmin1 = new(
        "Trong Personal Chat nhắn `nạp kế hoạch`, chọn `ke-hoach-cchc-2025.docx`, xem trước rồi bấm Nạp.",
        "In Personal Chat type `load plan`, choose `ke-hoach-cchc-2025.docx`, look at the preview and press Load.");
    public static readonly Text PageAdmin2 = new(
        "Nhắn `đặt ngày 16/09/2025 8:30`: đồng hồ tiến tới, lời nhắc được gửi đi.",
        "Type `đặt ngày 16/09/2025 8:30`: the clock moves on and reminders go out.");
    public static readonly Text PageAdmin3 = new(
        "Nhắn `đăng tổng hợp` để gửi bản tổng hợp vào kênh lãnh đạo.",
        "Type `đăng tổng hợp` to post the summary to the leadership channel.");
    public static readonly Text PageAdmin4 = new("Nhắn `trợ giúp` để xem mọi câu lệnh.", "Type `help` for all commands.");

    public static readonly Text PageStaff = new("Chuyên viên: được nhắc và trả lời.", "Staff: is reminded and answers.");

    public static readonly Text PageStaff1 = new(
        "Đợi thẻ nhắc việc đến, chọn bước, ghi kết quả rồi bấm nút trên thẻ.",
        "Wait for the reminder card, choose a step, write the result and press the button on the card.");
    public static readonly Text PageStaff2 = new(
        "Hoặc trả lời bằng một câu: `đã xong 6a, QĐ 12/QĐ-VP ngày 15/9`.",
        "Or answer in one sentence: `đã xong 6a, QĐ 12/QĐ-VP ngày 15/9`.");
    public static readonly Text PageStaff3 = new("Nhắn `việc của tôi` hoặc `sắp đến hạn`.", "Type `my tasks` or `due soon`.");

    public static readonly Text PageLeader = new("Lãnh đạo: hỏi và nhận tổng hợp.", "Leader: asks, and receives the summary.");

    public static readonly Text PageLeader1 = new(
        "Trong kênh Lãnh đạo nhắc tên trợ lý: `@Trợ lý CCHC dùng kênh này để báo cáo`.",
        "In the channel Lãnh đạo mention the assistant: `@Trợ lý CCHC dùng kênh này để báo cáo`.");
    public static readonly Text PageLeader2 = new(
        "Trong Personal Chat hỏi `nhiệm vụ quá hạn quý này`.",
        "In Personal Chat ask `tasks overdue this quarter`.");
    public static readonly Text PageLeader3 = new(
        "Nhắn `tổng hợp`, rồi xem bản tổng hợp trong kênh.",
        "Type `summary`, then look at the summary in the channel.");
}
