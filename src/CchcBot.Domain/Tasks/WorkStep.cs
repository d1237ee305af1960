namespace CchcBot.Domain.Tasks;

/// <summary>The steps by which offices report progress.</summary>
public enum WorkStep
{
    /// <summary>Chưa triển khai.</summary>
    NotStarted,
    /// <summary>Đang thực hiện: under way, where nothing is drafted (training, software, inspections) or the step is not reported.</summary>
    Working,
    /// <summary>Đang dự thảo.</summary>
    Drafting,
    /// <summary>Đang lấy ý kiến.</summary>
    Consulting,
    /// <summary>Đã trình, chờ ký hoặc phê duyệt.</summary>
    Submitted,
    /// <summary>Đã ban hành, hoàn thành.</summary>
    Issued,
}
