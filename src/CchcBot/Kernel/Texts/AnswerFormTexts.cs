using CchcBot.Language.Readers;

namespace CchcBot.Kernel.Texts;

/// <summary>Names of the forms of an answer, as on their buttons.</summary>
internal static class AnswerFormTexts
{
    public static readonly Text Empty = new("Không có nhiệm vụ nào để xuất.", "There are no tasks to export.");

    public static Text Button(AnswerForm form) => form switch
    {
        AnswerForm.Excel => new("Xuất Excel", "Export to Excel"),
        AnswerForm.Word => new("Dự thảo Word", "Word draft"),
        AnswerForm.Text => new("Sao chép dạng chữ", "Copy as text"),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };
}
