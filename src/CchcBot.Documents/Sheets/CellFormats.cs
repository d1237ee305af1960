using System.Globalization;
using System.Xml;

namespace CchcBot.Documents.Sheets;

/// <summary>Formats cell values by a workbook's number formats, since the file stores dates and percentages as plain numbers.</summary>
internal sealed class CellFormats
{
    public static CellFormats None { get; } = new([], false);

    private enum Shows
    {
        Number,
        Date,
        Percent,
    }

    private readonly List<Shows> styles;
    private readonly bool isFrom1904;

    private CellFormats(List<Shows> styles, bool isFrom1904)
    {
        this.styles = styles;
        this.isFrom1904 = isFrom1904;
    }

    /// <exception cref="SheetException">XML nested too deeply, or too many formats.</exception>
    public static CellFormats Read(XmlReader reader, int mostDepth, int most, bool isFrom1904)
    {
        var custom = new Dictionary<int, Shows>();
        var styles = new List<Shows>();
        var inCellFormats = false;
        while (reader.Read())
        {
            if (reader.Depth > mostDepth || styles.Count > most || custom.Count > most)
            {
                throw new SheetException(SheetProblemKind.TooComplex);
            }

            if (reader.LocalName == "cellXfs")
            {
                inCellFormats = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Id(reader) is { } code)
            {
                custom[code] = OfCode(reader.GetAttribute("formatCode") ?? "");
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "xf" } && inCellFormats)
            {
                // Cells refer to formats by index, so an entry without a number format must be added too.
                var id = Id(reader) ?? 0;
                styles.Add(custom.TryGetValue(id, out var own) ? own : OfBuiltIn(id));
            }
        }

        return new CellFormats(styles, isFrom1904);

        static int? Id(XmlReader reader) =>
            int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    /// <summary>A number approximately as Excel shows it: with all digits and without thousands separators.</summary>
    public string Text(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        return (style < styles.Count ? styles[style] : Shows.Number) switch
        {
            Shows.Date when Date(number) is { } date => date,
            Shows.Percent => Plain(Math.Round(number * 100, 10)) + "%",
            _ => Plain(number),
        };
    }

    /// <summary>Formats an ISO 8601 date or time like other dates; anything else is returned unchanged.</summary>
    public static string IsoDate(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && value.Length >= 10 && value[4] == '-'
            ? Shown(moment)
            : value;

    private static string Shown(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string Plain(double number) => Math.Abs(number) < 1e15
        ? number.ToString("0.##########", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private string? Date(double days)
    {
        // The format counts a non-existent 29/2/1900: earlier dates are off by one, which does not matter for plans.
        var since = isFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        if (days is < 1 or > 2_900_000)
        {
            return null;
        }

        return Shown(since.AddMinutes(Math.Round(days * 24 * 60)));
    }

    private static Shows OfBuiltIn(int id) => id switch
    {
        9 or 10 => Shows.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => Shows.Date,
        _ => Shows.Number,
    };

    /// <summary>Classifies a format code: day or year letters outside quotes and brackets mean a date.</summary>
    private static Shows OfCode(string code)
    {
        var (quoted, bracketed, percent) = (false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '[' or ']')
            {
                bracketed = c == '[';
            }
            else if (!quoted && !bracketed && c is 'd' or 'D' or 'y' or 'Y')
            {
                return Shows.Date;
            }
            else
            {
                percent |= !quoted && !bracketed && c == '%';
            }
        }

        return percent ? Shows.Percent : Shows.Number;
    }
}
