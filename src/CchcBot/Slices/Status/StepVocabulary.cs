namespace CchcBot.Slices.Status;

/// <summary>A step as read from a cell.</summary>
/// <param name="Step">Null if the cell only says that the work is blocked.</param>
internal sealed record SheetStep(WorkStep? Step)
{
    public bool IsBlocked => Step is null;
}

/// <summary>Words that people type into the step column instead of choosing from its list. The whole cell must match.</summary>
internal static class StepVocabulary
{
    private static readonly (WorkStep? Step, string[] Words)[] Said =
    [
        (WorkStep.NotStarted, ["chua trien khai", "chua thuc hien", "chua lam", "chua bat dau", "not started", "not begun"]),
        (WorkStep.Working, ["dang trien khai", "dang thuc hien", "dang lam", "da trien khai", "in progress", "under way", "working"]),
        (
            WorkStep.Drafting,
            [
                "dang du thao",
                "du thao",
                "dang soan thao",
                "drafting",
                "being drafted",
            ]
        ),
        (WorkStep.Consulting, ["dang lay y kien", "lay y kien", "da lay y kien", "dang xin y kien", "consulting", "in consultation", "out for comment"]),
        (
            WorkStep.Submitted,
            [
                "da trinh",
                "da trinh cho ky",
                "da trinh cho phe duyet",
                "da trinh cho ky phe duyet",
                "cho ky",
                "cho phe duyet",
                "trinh ky",
                "submitted",
                "submitted for signature",
                "awaiting signature",
            ]
        ),
        (
            WorkStep.Issued,
            ["hoan thanh", "da hoan thanh", "da ban hanh", "ban hanh", "da ban hanh hoan thanh", "xong", "da xong", "done", "completed", "issued", "finished"]
        ),
        (null, ["vuong mac", "dang vuong", "dang vuong mac", "gap vuong mac", "vuong", "blocked", "held up"]),
    ];

    private static readonly Dictionary<string, SheetStep> Words = All();

    /// <summary>Null if the cell names no step.</summary>
    public static SheetStep? Read(string cell) => Words.GetValueOrDefault(StatusSheet.Fold(cell));

    private static Dictionary<string, SheetStep> All()
    {
        var words = new Dictionary<string, SheetStep>(StringComparer.Ordinal);
        foreach (var (step, said) in Said)
        {
            foreach (var word in said)
            {
                words[word] = new SheetStep(step);
            }
        }

        foreach (var language in new[] { TextLanguage.Vi, TextLanguage.En })
        {
            foreach (var step in Enum.GetValues<WorkStep>())
            {
                words[StatusSheet.Fold(StatusSheet.StepWords(language, step))] = new SheetStep(step);
            }
        }

        return words;
    }
}
