using CchcBot.Tests.Support;

namespace CchcBot.EndToEnd.Cards;

/// <summary>The cards of the gallery: every approved card of the unit tests, under its file's name.</summary>
public static class CardSamples
{
    /// <summary>A card with one input of each kind, to try the rig itself.</summary>
    public const string Rig = """
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
        """;

    public static IReadOnlyList<(string Name, string Json)> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(NodePackages.Folder, "..", "CchcBot.Tests", "Approved"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))),
    ];
}
