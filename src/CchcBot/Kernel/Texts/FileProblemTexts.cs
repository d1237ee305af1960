using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;

namespace CchcBot.Kernel.Texts;

/// <summary>Why a file could not be read, and what to do next.</summary>
internal static class FileProblemTexts
{
    public static Text Failure(FileFailure failure) => failure switch
    {
        FileFailure.Busy => new(
            "Đang đọc tệp khác. Đề nghị gửi lại tệp này sau ít phút.",
            "Other files are being read. Please send this one again in a few minutes."),
        FileFailure.StillReading => new(
            "Đang đọc tệp trước của anh/chị. Đề nghị chờ có kết quả rồi gửi tệp này.",
            "Your file before this one is still being read. Please wait for its result, then send this one."),
        FileFailure.TooCostly => new(
            "Tệp quá lớn hoặc quá phức tạp nên đã dừng đọc; chưa có gì được ghi. Đề nghị chép riêng phần cần dùng sang một tệp mới rồi gửi lại.",
            "The file is too large or too complex, so its reading was stopped; nothing was saved. Please copy what is needed into a new file and " +
                "send that."),
        FileFailure.Broken => new(
            "Chưa đọc được tệp này; chưa có gì được ghi. Đề nghị gửi lại; nếu vẫn như vậy, chép nội dung sang một tệp mới rồi gửi.",
            "This file could not be read; nothing was saved. Please send it again; if that does not help, copy its content into a new file and " +
                "send that."),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, null),
    };

    public static Text Plan(PlanFileProblemKind kind) => kind switch
    {
        PlanFileProblemKind.Missing => new(
            "Không mở được tệp {0}. Đề nghị kiểm tra đường dẫn và quyền đọc tệp, rồi thử lại.",
            "The file {0} could not be opened. Please check its path and your right to read it, then try again."),
        PlanFileProblemKind.Empty => new(
            "Tệp không có nội dung (0 byte). Đề nghị mở tệp gốc bằng Word, kiểm tra còn đủ nội dung, lưu lại dạng .docx rồi gửi lại.",
            "The file has no content (0 bytes). Please open the original in Word, check that it is whole, save it as .docx and send it again."),
        PlanFileProblemKind.NotWord => new(
            "Tệp này không phải tệp Word. Chỉ đọc được .docx, .pdf, .xlsx, .txt và .md: đề nghị mở kế hoạch bằng Word, chọn Lưu thành (Save As), kiểu Word " +
                "Document (*.docx), rồi gửi lại.",
            "This is not a Word file. Only .docx, .pdf, .xlsx, .txt and .md can be read: please open the plan in Word, choose Save As, type Word Document " +
                "(*.docx), and send it again."),
        PlanFileProblemKind.OldWord => new(
            "Đây là tệp Word đời cũ (.doc) nên chưa đọc được. Đề nghị mở bằng Word, chọn Tệp > Lưu thành (File > Save As), kiểu Word Document " +
                "(*.docx), rồi gửi tệp .docx.",
            "This is an old Word file (.doc), which cannot be read. Please open it in Word, choose File > Save As, type Word Document (*.docx), " +
                "and send the .docx file."),
        PlanFileProblemKind.Protected => new(
            "Tệp Word có đặt mật khẩu mở nên không đọc được. Đề nghị mở tệp, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu), lưu lại dạng .docx " +
                "rồi gửi lại.",
            "The Word file is protected by a password. Please open it, remove the password (File > Info > Protect Document), save it as .docx and " +
                "send it again."),
        PlanFileProblemKind.RichText => new(
            "Đây là tệp RTF. Đề nghị mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (*.docx), rồi gửi lại.",
            "This is an RTF file. Please open it in Word, choose Save As, type Word Document (*.docx), and send it again."),
        PlanFileProblemKind.ScannedPdf => new(
            "Tệp PDF này là bản chụp (scan), không có lớp chữ nên chưa đọc được. Đề nghị gửi tệp Word gốc (.docx), hoặc tệp PDF xuất thẳng từ Word " +
                "(Lưu thành > PDF).",
            "This PDF is a scan without a text layer, so that it cannot be read. Please send the original Word file (.docx), or a PDF saved from Word " +
                "(Save As > PDF)."),
        PlanFileProblemKind.Picture => new(
            "Đây là ảnh, không phải văn bản. Đề nghị gửi tệp Word gốc (.docx) của kế hoạch.",
            "This is a picture, not a text. Please send the plan's original Word file (.docx)."),
        PlanFileProblemKind.Spreadsheet => new(
            "Đây là tệp Excel nhưng tên tệp không có đuôi .xlsx. Đề nghị đổi tên tệp cho đúng rồi gửi lại.",
            "This is an Excel file whose name does not end in .xlsx. Please rename it and send it again."),
        PlanFileProblemKind.NoTasks => new(
            "Không thấy bảng nhiệm vụ trong tệp Excel. Đề nghị để một dòng tiêu đề có cột nhiệm vụ, đơn vị chủ trì và thời hạn, rồi gửi lại.",
            "No table of tasks was found in the spreadsheet. Please give it a row of headings with columns for the task, the lead unit and the " +
                "deadline, and send it again."),
        PlanFileProblemKind.Presentation => new(
            "Đây là tệp PowerPoint. Đề nghị gửi tệp Word (.docx) của kế hoạch.",
            "This is a PowerPoint file. Please send the plan's Word file (.docx)."),
        PlanFileProblemKind.OpenDocument => new(
            "Đây là tệp OpenDocument (.odt). Đề nghị mở bằng Word hoặc LibreOffice, lưu dạng .docx rồi gửi lại.",
            "This is an OpenDocument file (.odt). Please open it in Word or LibreOffice, save it as .docx and send it again."),
        PlanFileProblemKind.WebPage => new(
            "Đây là trang web lưu lại, không phải tệp Word. Đề nghị mở bằng Word, lưu dạng .docx rồi gửi lại.",
            "This is a saved web page, not a Word file. Please open it in Word, save it as .docx and send it again."),
        PlanFileProblemKind.Corrupt => new(
            "Tệp bị hỏng hoặc chưa tải hết nên không đọc được. Đề nghị mở tệp gốc bằng Word (Word có thể tự sửa), lưu lại dạng .docx rồi gửi lại.",
            "The file is damaged or was not downloaded whole. Please open the original in Word (Word may repair it), save it as .docx and send it " +
                "again."),
        PlanFileProblemKind.TooLarge => new(
            "Tệp quá lớn (giới hạn {0}). Đề nghị bỏ ảnh và phụ lục không có nhiệm vụ, lưu lại dạng .docx rồi gửi lại.",
            "The file is too large (the limit is {0}). Please remove pictures and annexes without tasks, save it as .docx and send it again."),
        PlanFileProblemKind.TooComplex => new(
            "Tệp có quá nhiều thành phần để đọc an toàn. Đề nghị chép riêng phần nhiệm vụ sang một tệp Word mới, lưu dạng .docx rồi gửi lại.",
            "The file has too many parts to be read safely. Please copy the tasks into a new Word file, save it as .docx and send that."),
        PlanFileProblemKind.Hostile => new(
            "Tệp có cấu trúc bất thường nên không được mở để bảo đảm an toàn. Đề nghị chép nội dung sang một tệp Word mới, lưu dạng .docx rồi gửi " +
                "lại.",
            "The file is built in an unusual way and was not opened, for safety. Please copy its content into a new Word file, save it as .docx " +
                "and send that."),
        PlanFileProblemKind.NoText => new(
            "Không thấy chữ nào trong tệp (có thể là bản quét dạng ảnh). Đề nghị gửi tệp Word có chữ (.docx).",
            "No text was found in the file (it may be a scanned picture). Please send a Word file with text (.docx)."),
        PlanFileProblemKind.Classified => new(
            "Văn bản có dấu chỉ độ mật \"{0}\" nên không được đưa vào trò chuyện. Đề nghị không gửi văn bản này qua Teams và xử lý theo quy định " +
                "về bảo vệ bí mật nhà nước.",
            "The document is marked \"{0}\" and must not be put into chat. Please do not send it through Teams and handle it by the rules on " +
                "state secrets."),
        PlanFileProblemKind.TooManyTasks => new(
            "Tệp có hơn 5.000 nhiệm vụ và chỉ tiêu, vượt giới hạn của một kế hoạch nên chưa có gì được đọc vào. Đề nghị tách thành nhiều kế hoạch " +
                "(ví dụ theo năm hoặc theo lĩnh vực), rồi gửi từng tệp.",
            "The file has more than 5,000 tasks and targets, which is beyond one plan, so nothing was taken from it. Please split it into several " +
                "plans (for example by year or by field) and send each file."),
    };

    public static Text Sheet(SheetProblemKind kind) => kind switch
    {
        SheetProblemKind.Empty => new(
            "Tệp không có nội dung (0 byte). Đề nghị mở tệp gốc bằng Excel, kiểm tra còn đủ nội dung, lưu lại dạng .xlsx rồi gửi lại.",
            "The file is empty (0 bytes). Please open the original in Excel, check that it is complete, save it as .xlsx and send it again."),
        SheetProblemKind.NotSheet => new(
            "Tệp này không phải bảng tính. Đề nghị gửi tệp Excel (.xlsx) hoặc CSV UTF-8 (.csv).",
            "This file is not a spreadsheet. Please send an Excel file (.xlsx) or CSV UTF-8 (.csv)."),
        SheetProblemKind.OldExcel => new(
            "Đây là tệp Excel đời cũ (.xls, .xlsb) nên chưa đọc được. Đề nghị mở bằng Excel, chọn Tệp > Lưu thành (File > Save As), kiểu Excel " +
                "Workbook (*.xlsx), rồi gửi tệp .xlsx.",
            "This is an old kind of Excel file (.xls, .xlsb) that cannot be read. Please open it in Excel, choose File > Save As, type Excel " +
                "Workbook (*.xlsx), and send the .xlsx file."),
        SheetProblemKind.Protected => new(
            "Tệp Excel có đặt mật khẩu mở nên không đọc được. Đề nghị bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc), lưu lại rồi gửi.",
            "The Excel file asks for a password, so it cannot be read. Please remove the password (File > Info > Protect Workbook), save and send " +
                "it again."),
        SheetProblemKind.Corrupt => new(
            "Tệp bị hỏng hoặc chưa tải hết nên không đọc được. Đề nghị mở tệp gốc bằng Excel, lưu lại dạng .xlsx rồi gửi lại.",
            "The file is damaged or incomplete and cannot be read. Please open the original in Excel, save it as .xlsx and send it again."),
        SheetProblemKind.TooLarge => new(
            "Bảng quá lớn (tệp tối đa {0}, 5.000 dòng, 256 cột). Đề nghị bỏ những phần không cần, lưu lại rồi gửi.",
            "The table is too large (file up to {0}, 5,000 rows, 256 columns). Please leave out what is not needed, save and send it again."),
        SheetProblemKind.TooComplex => new(
            "Tệp có quá nhiều thành phần để đọc an toàn. Đề nghị chép riêng bảng cần gửi sang một tệp Excel mới rồi gửi lại.",
            "The file has too many parts to be read safely. Please copy the table into a new Excel file and send that."),
        SheetProblemKind.Hostile => new(
            "Tệp có cấu trúc bất thường nên không được mở để bảo đảm an toàn. Đề nghị chép nội dung sang một tệp Excel mới rồi gửi lại.",
            "The file is built in an unusual way and was not opened, to be safe. Please copy its content into a new Excel file and send that."),
        SheetProblemKind.Letters => new(
            "Tệp CSV này lưu bằng bảng mã cũ nên chữ có dấu đã bị mất. Đề nghị trong Excel chọn Lưu thành (Save As), kiểu CSV UTF-8 hoặc Excel " +
                "Workbook (*.xlsx), rồi gửi lại.",
            "This CSV file was saved in an old encoding in which Vietnamese letters are lost. In Excel please choose Save As, type CSV UTF-8 or " +
                "Excel Workbook (*.xlsx), and send it again."),
        SheetProblemKind.OpenQuote => new(
            "Dòng {0} của tệp CSV mở một dấu ngoặc kép mà không đóng nên phần sau không đọc được. Đề nghị mở tệp bằng Excel, sửa dòng đó, lưu " +
                "dạng .xlsx rồi gửi lại.",
            "Line {0} of the CSV file opens a quote that is never closed, so what follows cannot be read. Please open the file in Excel, mend " +
                "that line, save it as .xlsx and send it again."),
    };
}
