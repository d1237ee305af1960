using System.Text;
using CchcBot.Delivery;

namespace CchcBot.Slices.PersonalData;

/// <summary>
/// Everything stored about a person as plain text, one record per line. Text that people typed is put on a single line and never at its beginning, so that
/// a spreadsheet program does not read it as a formula.
/// </summary>
internal static class PersonalDataText
{
    public static byte[] Of(TextLanguage language, IReadOnlyList<PersonalRecord> records, DateTimeOffset now)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var text = new StringBuilder();
        Line(T(PersonalDataTexts.Title));
        Line(T(PersonalDataTexts.Law));
        Line(T(PersonalDataTexts.Made, $"{now:HH:mm dd/MM/yyyy}"));
        foreach (var record in records)
        {
            Line("");
            Line($"== {record.Office.Settings.Name}");
            Rows(PersonalDataCards.Identity(language, record).Select(f => $"{f.Name}: {f.Value}"));
            Rows([
                $"{T(PersonalDataTexts.Account)}: {record.Person.ChannelAccountId ?? "–"}",
                $"{T(PersonalDataTexts.Place)}: {record.Person.Address?.ConversationId ?? "–"} {record.Person.Address?.ServiceUrl}",
            ]);
            Part(
                PersonalDataTexts.CountDeliveries,
                record.Deliveries.Select(d =>
                    $"{d.Slot:dd/MM/yyyy}; {DeliveryTexts.Kind(d.Kind).In(language)}; "
                        + $"{T(PersonalDataTexts.State(d.State))}{(d.Word is { } word ? $"; {word.Text}" : "")}"
                )
            );
            Part(PersonalDataTexts.CountActs, record.Acts.Where(a => a.IsOwn).Select(Act));
            Part(PersonalDataTexts.CountNamed, record.Acts.Where(a => !a.IsOwn).Select(Act));
            Part(PersonalDataTexts.CountVersions, record.Versions.Select(v => $"{OfficeTime.Local(v.At):HH:mm dd/MM/yyyy}; {v.Plan}; {v.Version}"));
            Part(
                PersonalDataTexts.CountNotes,
                record.Notes.Select(n => $"{OfficeTime.Local(n.Reassign!.At):HH:mm dd/MM/yyyy}; {n.Duty}; {T(PersonalDataTexts.NoteNotMine)}")
            );
            Part(PersonalDataTexts.CountDrafts, record.Drafts);
            Part(PersonalDataTexts.CountOthers, record.Others.Select(r => $"{r.Kind}; {r.Key}; {r.Json}"));

            string Act(PersonalAct act) =>
                $"{OfficeTime.Local(act.At):HH:mm dd/MM/yyyy}; {act.Plan}; {act.Task}; {act.Unit}; "
                    + $"{string.Join("; ", HistoryFormatter.Changes(language, record.Office, act.Before, act.After))}";
        }

        Line("");
        Line(T(PersonalDataTexts.NotKept));
        // With a byte order mark, so that every editor recognises UTF-8.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        void Part(Text heading, IEnumerable<string> rows)
        {
            var all = rows.ToList();
            Line("");
            Line($"-- {T(heading)}: {all.Count}");
            Rows(all);
        }

        void Rows(IEnumerable<string> rows)
        {
            foreach (var row in rows)
            {
                Line($"- {row}");
            }
        }

        void Line(string line) => text.Append(OneLine(line)).Append("\r\n");
    }

    /// <summary>The text without line breaks, tabs, and format characters such as those that change the text direction.</summary>
    private static string OneLine(string text) =>
        string.Concat(
            text.Select(c =>
                    char.IsControl(c)
                    || char.GetUnicodeCategory(c)
                        is System.Globalization.UnicodeCategory.LineSeparator
                            or System.Globalization.UnicodeCategory.ParagraphSeparator
                        ? ' '
                        : c
                )
                .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
        );
}
