using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CchcBot.Language;

namespace CchcBot.Kernel;

/// <summary>Input of the extension form, as typed.</summary>
internal sealed partial record ExtensionForm(string? Due = null, string? Reason = null, string? Number = null, string? Date = null)
{
    /// <summary>The requested date as dd/MM/yyyy; null when missing or invalid.</summary>
    [JsonIgnore]
    public string? Day =>
        DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Extracts the input from a sentence such as "xin gia hạn 2b đến 15/10 vì chờ ý kiến Sở Nội vụ".</summary>
    public static ExtensionForm Of(UpdateReading reading)
    {
        var note = reading.Note ?? "";
        var why = Why().Match(VietnameseText.Fold(note));
        var document = reading.Evidence.FirstOrDefault(e => e.Number is not null);
        return new ExtensionForm(
            PayloadInputs.Iso(reading.NewDue),
            why.Success ? note[why.Groups["why"].Index..].Trim(' ', '.', ',') : null,
            document?.Number,
            PayloadInputs.Iso(document?.Date));
    }

    [GeneratedRegex(
        @"(?:^|[\s,;:])(?:vi ly do|voi ly do|ly do(?: la)?|vi|do|because(?: of)?|due to|as|since)[\s:]+(?<why>\S.+)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Why();
}
