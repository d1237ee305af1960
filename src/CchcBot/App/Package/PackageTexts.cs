namespace CchcBot.App.Package;

/// <summary>Output of the command that builds the app package.</summary>
internal static class PackageTexts
{
    public static readonly Text Usage = new(
        "Cách dùng:\n" +
            "  CchcBot package --app-id GUID --domain TÊN-MIỀN [--teams-app-id GUID] [--version 1.0.1] [--developer \"TÊN CƠ QUAN\"] [--out TỆP.zip]",
        "Usage:\n  CchcBot package --app-id GUID --domain HOST [--teams-app-id GUID] [--version 1.0.1] [--developer \"OFFICE\"] [--out FILE.zip]");
    public static readonly Text Written = new(
        "Đã ghi {0}. Tải lên tại Teams admin center (Manage apps, Upload new app), hoặc trong Teams: Ứng dụng, Quản lý ứng dụng, Tải lên.",
        "{0} is written. Upload it in the Teams admin center (Manage apps, Upload new app), or in Teams: Apps, Manage your apps, Upload an app.");
    public static readonly Text Unknown = new("Không hiểu \"{0}\".", "\"{0}\" is not understood.");
    public static readonly Text Value = new("Sau {0} cần một giá trị.", "{0} needs a value after it.");
    public static readonly Text Missing = new("Thiếu {0}: hãy ghi {0} và giá trị của nó.", "{0} is missing: write {0} and its value.");
    public static readonly Text Id = new(
        "{0} \"{1}\" không phải mã GUID: hãy chép mã ứng dụng (client id) của bot từ Azure, dạng 8-4-4-4-12 chữ số thập lục phân, khác toàn số 0.",
        "{0} \"{1}\" is no GUID: copy the bot's application (client) id from Azure, 8-4-4-4-12 hexadecimal digits, not all of them 0.");
    public static readonly Text Domain = new(
        "--domain \"{0}\" không phải tên miền công khai: chỉ ghi tên máy chủ, ví dụ cchc.vidu.gov.vn, không có https://, cổng hay đường dẫn.",
        "--domain \"{0}\" is no public host name: write the host alone, for example cchc.example.gov.vn, without https://, port or path.");
    public static readonly Text Version = new(
        "--version \"{0}\" không đúng: hãy ghi ba số, ví dụ 1.0.1, và tăng lên mỗi lần tải lên.",
        "--version \"{0}\" is wrong: write three numbers, for example 1.0.1, and raise them at each upload.");
    public static readonly Text Developer = new(
        "--developer \"{0}\" không đúng: hãy ghi tên cơ quan, từ 1 đến {1} ký tự.",
        "--developer \"{0}\" is wrong: write the office's name in 1 to {1} characters.");
    public static readonly Text Zip = new(
        "--out \"{0}\" không phải tệp .zip: hãy đặt tên kết thúc bằng .zip.",
        "--out \"{0}\" is no .zip file: give it a name that ends in .zip.");
    public static readonly Text Folder = new(
        "Không có thư mục {0}: hãy tạo thư mục hoặc chọn --out khác.",
        "There is no folder {0}: make it, or choose another --out.");
    public static readonly Text Unwritable = new(
        "Không ghi được {0}: {1} Hãy đóng tệp đang mở hoặc chọn --out khác.",
        "{0} could not be written: {1} Close the file where it is open, or choose another --out.");
    public static readonly Text File = new(
        "Thiếu tệp {0} mà manifest.json nêu: hãy thêm tệp vào thư mục manifest rồi biên dịch lại.",
        "The file {0}, which manifest.json names, is missing: add it to the folder manifest and build again.");
    public static readonly Text Icon = new(
        "{0} phải là ảnh PNG {1} x {1} điểm ảnh: hãy chạy manifest/draw để vẽ lại.",
        "{0} must be a PNG of {1} x {1} pixels: run manifest/draw to draw it again.");
    public static readonly Text Commands = new(
        "Danh sách lệnh số {0} của manifest.json có {1} lệnh, Teams chỉ nhận {2}: hãy bớt lệnh.",
        "Command list {0} of manifest.json has {1} commands, and Teams takes {2}: take some out.");
    public static readonly Text Length = new(
        "{0}: \"{1}\" dài {2} ký tự, phải từ 1 đến {3}: hãy sửa cho vừa.",
        "{0}: \"{1}\" has {2} characters, and must have 1 to {3}: change it to fit.");
    public static readonly Text Untranslated = new("{0} thiếu \"{1}\": hãy dịch thêm câu đó.", "{0} lacks \"{1}\": translate that sentence too.");
    public static readonly Text Stray = new(
        "{0} có \"{1}\" mà manifest.json không có: hãy bỏ dòng đó hoặc thêm vào manifest.json.",
        "{0} has \"{1}\", which manifest.json has not: take that line out or add it to manifest.json.");
}
