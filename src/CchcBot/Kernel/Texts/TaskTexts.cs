namespace CchcBot.Kernel.Texts;

/// <summary>A task's status, responsible people and deadline.</summary>
internal static class TaskTexts
{
    public static Text Class(ProgressClass standing) => standing switch
    {
        ProgressClass.CompletedOnTime => new("Hoàn thành đúng hạn", "Completed on time"),
        ProgressClass.CompletedLate => new("Hoàn thành sau hạn", "Completed late"),
        ProgressClass.CompletedUnknown => new("Hoàn thành, không rõ ngày", "Completed, day not known"),
        ProgressClass.InTerm => new("Chưa đến hạn", "Not yet due"),
        ProgressClass.Overdue => new("Quá hạn", "Overdue"),
        ProgressClass.Ongoing => new("Thường xuyên", "Ongoing"),
        ProgressClass.AwaitingEvent => new("Chờ sự kiện", "Awaiting an event"),
        ProgressClass.NoDeadline => new("Không có thời hạn", "No deadline"),
    };

    public static readonly Text Late = new("Quá hạn {0} ngày làm việc", "{0} working {0:day|days} overdue");
    public static readonly Text DoneLate = new("Hoàn thành sau hạn {0} ngày làm việc", "Completed {0} working {0:day|days} late");
    public static readonly Text DoneOn = new("Hoàn thành {0}", "Completed on {0}");
    public static readonly Text Left = new("Còn {0} ngày", "{0} {0:day|days} left");
    public static readonly Text LateOccurrences = new("Quá hạn {0} kỳ, từ kỳ {1}", "{0} {0:occurrence|occurrences} overdue, the first due {1}");
    public static readonly Text Occurrence = new("kỳ {0}", "due {0}");
    public static readonly Text DueToday = new("Đến hạn hôm nay", "Due today");

    public static readonly Text DueWords = new("{0} ({1})", "{0} ({1})");
    public static readonly Text DueOriginal = new("{0}, hạn ban đầu {1}", "{0}, originally {1}");
    public static readonly Text DueMore = new("{0}, cùng {1} mốc khác", "{0}, and {1} more {1:milestone|milestones}");
    public static readonly Text DueNone = new("không có thời hạn", "no deadline");

    public static readonly Text UnitsMore = new("{0} và {1} đơn vị khác", "{0} and {1} more {1:unit|units}");

    public static readonly Text UnitNone = new("Chưa rõ đơn vị chủ trì", "Lead unit not clear");

    public static readonly Text DetailPercent = new("{0} ({1}%)", "{0} ({1}%)");

    public static readonly Text Due = new("Hạn {0}", "Due {0}");
    public static readonly Text NoDue = new("Không có hạn cụ thể", "No fixed deadline");
    public static readonly Text DaysLate = new("quá hạn {0} ngày làm việc", "{0} working {0:day|days} overdue");
    public static readonly Text IsLate = new("quá hạn", "overdue");
    public static readonly Text Originally = new("hạn ban đầu {0}", "originally {0}");
}
