using System.Runtime.CompilerServices;

namespace CchcBot.EndToEnd.Cards;

/// <summary>The cards of the gallery: one row for each that the bot can send, with names that say the case.</summary>
public static class CardSamples
{
    public static IReadOnlyList<(string Name, string Json)> All { get; } =
    [
        ("rig-self-check", """
            {
              "type": "AdaptiveCard",
              "version": "1.5",
              "body": [
                { "type": "TextBlock", "text": "Nhiệm vụ 3b: **Rà soát, đơn giản hóa thủ tục hành chính nội bộ**", "wrap": true },
                { "type": "Input.ChoiceSet", "id": "step", "label": "Bước", "value": "drafting", "choices": [
                  { "title": "Đang dự thảo", "value": "drafting" }, { "title": "Hoàn thành", "value": "done" } ] },
                { "type": "Input.Number", "id": "percent", "label": "Phần trăm" },
                { "type": "Input.Date", "id": "date", "label": "Ngày văn bản", "isRequired": true, "errorMessage": "Chọn ngày của văn bản" },
                { "type": "Input.Toggle", "id": "sure", "title": "Tôi chắc chắn" }
              ],
              "actions": [ { "type": "Action.Execute", "title": "Gửi", "verb": "report", "data": { "nonce": "n1" } } ]
            }
            """),
        .. Approved(),
    ];

    /// <summary>The cards that the tests hold the bot to: tests/CchcBot.Tests/Approved.</summary>
    private static IEnumerable<(string Name, string Json)> Approved([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "CchcBot.Tests", "Approved"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
}
