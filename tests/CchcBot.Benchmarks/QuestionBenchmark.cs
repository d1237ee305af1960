using BenchmarkDotNet.Attributes;
using CchcBot.Domain.Queries;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Benchmarks;

/// <summary>What it takes to read a question: one of each form and of each length. The aim is under 1 ms.</summary>
[MemoryDiagnoser]
public class QuestionBenchmark
{
    private LanguageContext office = null!;

    [Params(
        "quá hạn?",
        "Cho tôi xin danh sách các nhiệm vụ do Trung tâm Phục vụ - Kiểm soát TTHC chủ trì phải hoàn thành trong quý này mà chưa xong",
        "nhiem vu nao cua phong kinh te nganh chua bat dau trong 6 thang cuoi nam",
        "nhiêm vụ chưa hoàn thàh của lĩnh vưc thể chế trong quý trươc",
        "which of my tasks are still awaiting confirmation this quarter?",
        "Theo Luật Khiếu nại thì thời hiệu khiếu nại là bao nhiêu ngày?")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Office() =>
        office = new LanguageContext(
            new DateOnly(2026, 11, 21),
            "Phòng Nội chính",
            [
                .. Enumerable.Range(1, 12).Select(i => new KnownUnit($"Phòng Nghiệp vụ số {i} - Chuyên đề {i}", [$"NV{i}"])),
                new("Phòng Kinh tế ngành", ["KTN"]),
                new("Trung tâm Phục vụ - Kiểm soát thủ tục hành chính", ["TT PVHCC"]),
            ],
            [.. Enumerable.Range(1, 150).Select(i => new KnownPerson($"Nguyễn Văn {(char)('A' + (i % 26))}n{i}", "Phòng Kinh tế ngành"))],
            ["Kế hoạch CCHC năm 2026", "Kế hoạch chuyển đổi số năm 2026"],
            ["chỉ đạo điều hành", "thể chế", "thủ tục hành chính", "tổ chức bộ máy", "chế độ công vụ", "tài chính công", "chính quyền số"]);

    [Benchmark]
    public TaskQuery Read() => QuestionReader.Read(Text, office).Query;
}
