using System.Text;

namespace CchcBot.App.Read;

/// <summary>A text table for a terminal: columns of limited width, long cells wrapped at spaces.</summary>
internal sealed class ReadTable(params (string Title, int Width)[] columns)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        var titles = columns.Select(c => c.Title).ToArray();
        var widths = columns.Select((c, i) => rows.Append(titles).Max(r => Math.Min(c.Width, r[i].Split('\n').Max(l => l.Length)))).ToArray();
        WriteRow(output, titles, widths);
        output.WriteLine(string.Join("  ", widths.Select(w => new string('-', w))));
        foreach (var row in rows)
        {
            WriteRow(output, row, widths);
        }
    }

    private static void WriteRow(TextWriter output, string[] cells, int[] widths)
    {
        var lines = cells.Select((cell, i) => Broken(cell, widths[i])).ToArray();
        for (var line = 0; line < lines.Max(l => l.Count); line++)
        {
            var text = string.Join("  ", lines.Select((l, i) => (line < l.Count ? l[line] : "").PadRight(widths[i])));
            output.WriteLine(text.TrimEnd());
        }
    }

    private static List<string> Broken(string cell, int width)
    {
        var lines = new List<string>();
        foreach (var part in cell.Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in part.Split(' '))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }

                line.Append(line.Length > 0 ? " " : "").Append(word);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }
}
