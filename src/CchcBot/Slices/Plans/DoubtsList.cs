using System.Text;
using CsvHelper;

namespace CchcBot.Slices.Plans;

/// <summary>All doubtful points of a draft in one list, for plans that have more of them than cards can hold.</summary>
internal static class DoubtsList
{
    public static string FileName(TextLanguage language) => DoubtTexts.FileName.In(language);

    /// <summary>
    /// CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, so that Excel reads Vietnamese correctly. Open points first, then corrected ones.
    /// </summary>
    public static byte[] Csv(TextLanguage language, PlanDraft draft)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Quoting = CsvQuoting.Always, WriteByteOrderMark = true }))
        {
            Row([.. new[]
            {
                DoubtTexts.ColumnCode, DoubtTexts.ColumnKind, DoubtTexts.ColumnDoubt, DoubtTexts.ColumnTodo, DoubtTexts.ColumnPlace, DoubtTexts.ColumnText,
                DoubtTexts.ColumnSettled,
            }.Select(c => c.In(language))]);
            foreach (var doubt in draft.Doubts)
            {
                var task = doubt.Tasks is [var only] ? only : null;
                Row(
                [
                    string.Join(", ", doubt.Tasks.Select(t => t.Code)), PlanIssueFormatter.Title(language, doubt.Code),
                    string.Join(" ", doubt.Issues.Select(i => PlanIssueFormatter.Sentence(language, i).Trim())),
                    PlanIssueFormatter.WhatToDo(language, doubt.Code), doubt.Issues[0].Place ?? "", task?.Text ?? "", "",
                ]);
            }

            foreach (var correction in draft.Preview.Corrections)
            {
                var task = draft.Preview.Reading.Tasks.FirstOrDefault(t => t.Ordinal == correction.Task);
                Row(
                [
                    task?.Code ?? "", PlanIssueFormatter.Title(language, correction.Code), correction.Name ?? "", "", task?.Place ?? "",
                    task?.Text ?? "", CorrectionFormatter.Sentence(language, correction),
                ]);
            }

            void Row(string[] cells) => csv.WriteRecord(Array.ConvertAll(cells, Harmless));
        }

        return content.ToArray();
    }

    /// <summary>
    /// Prefixes cells that a spreadsheet would evaluate as a formula (CSV injection). The CSV library checks the first character only; spreadsheets also
    /// evaluate formulas after leading blanks, and full-width forms of the signs.
    /// </summary>
    internal static string Harmless(string text) =>
        text.AsSpan().TrimStart() is [('=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'), ..]
            || text is ['\t' or '\r' or '\n', ..]
            ? "'" + text
            : text;

    /// <summary>The list as text, at most <paramref name="longest"/> characters.</summary>
    public static string Text(TextLanguage language, PlanDraft draft, int longest)
    {
        var text = new StringBuilder(DoubtTexts.Push.In(language, draft.Doubts.Count));
        var said = 0;
        foreach (var kind in draft.Doubts.GroupBy(d => d.Code))
        {
            text.Append("\n\n").Append(PlanIssueFormatter.Title(language, kind.Key)).Append(": ").Append(PlanIssueFormatter.WhatToDo(language, kind.Key));
            foreach (var doubt in kind)
            {
                if (text.Length > longest)
                {
                    return text.Append("\n\n").Append(LoadTexts.More.In(language, draft.Doubts.Count - said)).ToString();
                }

                said++;
                var codes = string.Join(", ", doubt.Tasks.Take(20).Select(t => t.Code));
                var place = doubt.Issues[0].Place is { } p ? $" ({p})" : "";
                text.Append("\n\n• ")
                    .Append(codes)
                    .Append(codes.Length > 0 ? ": " : "")
                    .Append(PlanIssueFormatter.Sentence(language, doubt.Issues[0]).Trim())
                    .Append(place);
            }
        }

        return text.ToString();
    }
}
