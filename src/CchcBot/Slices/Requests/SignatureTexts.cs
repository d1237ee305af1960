namespace CchcBot.Slices.Requests;

/// <summary>Texts for documents that wait for the signature of the office's own leader.</summary>
internal static class SignatureTexts
{
    public static readonly Text Title = new("{0} đã trình, đang chờ đồng chí cho ý kiến", "{0} was submitted and waits for your word");
    public static readonly Text Gone = new("Nhiệm vụ {0} không còn chờ đồng chí ký ({1})", "Task {0} no longer waits for your signature ({1})");
    public static readonly Text Signed = new("Đã ký nhiệm vụ {0}", "Task {0} signed");
    public static readonly Text Returned = new("Đã trả lại nhiệm vụ {0}", "Task {0} returned");
    public static readonly Text By = new("Người trình", "Submitted by");
    public static readonly Text On = new("Ngày trình", "Submitted on");
    public static readonly Text Papers = new("Tài liệu", "Papers");
    public static readonly Text Why = new("Nội dung cần hoàn thiện (khi trả lại)", "What is to be completed (when returning)");
    public static readonly Text Sign = new("Đã ký", "Signed");
    public static readonly Text Return = new("Trả lại", "Return");
    public static readonly Text Opinion = new("Cho ý kiến", "Give an opinion");
    public static readonly Text NoReason = new(
        "Đề nghị ghi nội dung cần hoàn thiện để đơn vị thực hiện.",
        "Please write what is to be completed so that the unit can do it.");
    public static readonly Text NotYours = new(
        "Nhiệm vụ {0} đang trình lãnh đạo phụ trách; người khác không ký, trả lại thay.",
        "Task {0} lies with the leader in charge; nobody else signs or returns it.");
    public static readonly Text Number = new("Số văn bản (chưa có số thì để trống)", "Document number (leave empty where there is none yet)");
    public static readonly Text NumberOn = new("Ngày ký", "Signed on");
    public static readonly Text SaveNumber = new("Ghi số, ngày", "Save number and day");
    public static readonly Text FactSigned = new("Văn bản", "Document");
    public static readonly Text FactSigner = new("Người ký", "Signed by");
    public static readonly Text FactReturner = new("Người trả lại", "Returned by");
    public static readonly Text FactReason = new("Nội dung trả lại", "Returned with");
    public static readonly Text Future = new("Ngày ký chưa đến. Đề nghị nhập lại.", "That day has not come yet. Please enter it again.");
    public static readonly Text CannotUndo = new(
        "Nhiệm vụ {0} đã có cập nhật khác sau đó nên không hoàn tác được.",
        "Task {0} was reported on since, so this cannot be taken back.");
    public static readonly Text ToldSigned = new("Đồng chí {0} đã ký nhiệm vụ {1}.", "{0} has signed task {1}.");
    public static readonly Text ToldUndone = new(
        "Lãnh đạo đã hoàn tác; nhiệm vụ {0} trở lại: đã trình, chờ ký.",
        "The leader took it back; task {0} lies with the leader again.");
    public static readonly Text ToldOver = new("Nhiệm vụ {0} hiện: {1}", "Task {0} now: {1}");
    public static readonly Text ToldReturned = new("Lãnh đạo trả lại nhiệm vụ {0}: {1}", "The leader returned task {0}: {1}");
    public static readonly Text ReturnedNext = new("Sau khi hoàn thiện, đề nghị trình lại.", "Once it is complete, please submit it again.");
    public static readonly Text Open = new("Ký, trả lại {0}", "Sign or return {0}");
}
