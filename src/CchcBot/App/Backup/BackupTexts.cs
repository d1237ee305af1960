namespace CchcBot.App.Backup;

/// <summary>Output of the backup and restore commands.</summary>
internal static class BackupTexts
{
    public static readonly Text Usage = new(
        "Cách dùng: CchcBot backup TỆP | backup --upload | restore TỆP [--over] | restore --from TÊN [--over]; thiết lập lưu trữ như của dịch vụ.",
        "Usage: CchcBot backup FILE | backup --upload | restore FILE [--over] | restore --from NAME [--over]; storage is set as for the service.");

    public static readonly Text Written = new("Đã sao lưu {0} dòng vào {1}.", "{0} {0:row was|rows were} backed up to {1}.");

    public static readonly Text Restored = new("Đã khôi phục {0} dòng.", "{0} {0:row was|rows were} restored.");

    public static readonly Text NotEmpty = new(
        "Các bảng đang có dữ liệu; chưa ghi gì. Khôi phục vào tài khoản lưu trữ trống, hoặc thêm --over để ghi đè các dòng trùng khoá.",
        "The tables hold data; nothing was written. Restore to an empty account, or add --over to write over rows of the same keys.");

    public static readonly Text Running = new(
        "Dịch vụ đang chạy trên các bảng này; chưa ghi gì. Dừng dịch vụ rồi chạy lại.",
        "The service runs on these tables; nothing was written. Stop the service and run this again.");

    public static readonly Text TakenOver = new(
        "Trong khi khôi phục, một dịch vụ đã chạy trên các bảng này; mới ghi một phần. Dừng dịch vụ rồi chạy lại với --over.",
        "A service began to run on these tables during the restore; a part was written. Stop the service and run this again with --over.");

    public static readonly Text Wrong = new(
        "Không đọc được tệp sao lưu; chưa ghi gì. Chọn bản khác. ({0})",
        "The backup cannot be read; nothing was written. Choose another one. ({0})");

    public static readonly Text NoContainer = new(
        "Chưa đặt Backup:Container (địa chỉ https của vùng chứa) hoặc Backup:ConnectionString.",
        "Set Backup:Container (https address of the container) or Backup:ConnectionString.");

    public static readonly Text Settings = new("Thiết lập chưa đúng; chưa làm gì. {0}", "The settings are wrong; nothing was done. {0}");

    public static readonly Text Failed = new(
        "Không truy cập được nơi lưu trữ: {0}. Kiểm tra địa chỉ và quyền rồi chạy lại.",
        "The storage cannot be reached: {0}. Check the address and the rights, and run this again.");
}
