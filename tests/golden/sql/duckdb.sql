WITH kijun_header AS (
  SELECT CAST(NULL AS varchar) AS "record", CAST(NULL AS varchar) AS "survey", CAST(NULL AS varchar) AS "question", CAST(NULL AS varchar) AS "breakdown", CAST(NULL AS varchar) AS "group", CAST(NULL AS varchar) AS "rank_1", CAST(NULL AS varchar) AS "rank_2", CAST(NULL AS bigint) AS "n", CAST(NULL AS double) AS "weight", CAST(NULL AS double) AS "weight_squared"
),
kijun_s1_cells AS NOT MATERIALIZED (
  SELECT NULLIF(TRIM(CAST("年齢" AS varchar), ' 	
　'), '') AS c1,
    NULLIF(TRIM(CAST("同居" AS varchar), ' 	
　'), '') AS c2,
    NULLIF(TRIM(CAST("重み" AS varchar), ' 	
　'), '') AS c3,
    NULLIF(TRIM(CAST("1位" AS varchar), ' 	
　'), '') AS c4,
    NULLIF(TRIM(CAST("2位" AS varchar), ' 	
　'), '') AS c5
  FROM "調査"."answers"
),
kijun_s1_rows AS MATERIALIZED (
  SELECT c.*, (CASE WHEN regexp_matches(c3, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c3 AS double) END) AS w, TRUE AS g1, COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) < CAST(65.0 AS double)), FALSE) AS g2, COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)), FALSE) AS g3, COALESCE((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2'))), FALSE) AS g4, COALESCE(NOT ((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2')))), FALSE) AS g5, TRUE AS g6
  FROM kijun_s1_cells c
),
kijun_s1_counts AS MATERIALIZED (
  SELECT COUNT(*) AS respondents, CASE WHEN MAX(w) > 0 THEN CAST(COALESCE(SUM(CASE WHEN w = 0 OR w BETWEEN CAST(1e-09 AS double) AND CAST(1e+09 AS double) THEN 0 ELSE 1 END), 0) AS bigint) ELSE COUNT(*) END AS unweighed,
    CAST(COALESCE(SUM(CASE WHEN (TRUE) THEN 1 ELSE 0 END), 0) AS bigint) AS members_1,
    CAST(COALESCE(SUM(CASE WHEN NOT (TRUE) AND NOT FALSE THEN 1 ELSE 0 END), 0) AS bigint) AS without_1,
    CAST(COALESCE(SUM(CASE WHEN NOT (TRUE) AND FALSE THEN 1 ELSE 0 END), 0) AS bigint) AS outside_1,
    CAST(COALESCE(SUM(CASE WHEN CASE WHEN TRUE THEN 1 ELSE 0 END > 1 THEN 1 ELSE 0 END), 0) AS bigint) AS shared_1,
    CAST(COALESCE(SUM(CASE WHEN (COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) < CAST(65.0 AS double)), FALSE) OR COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)), FALSE)) THEN 1 ELSE 0 END), 0) AS bigint) AS members_2,
    CAST(COALESCE(SUM(CASE WHEN NOT (COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) < CAST(65.0 AS double)), FALSE) OR COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)), FALSE)) AND NOT (c1 IS NOT NULL) THEN 1 ELSE 0 END), 0) AS bigint) AS without_2,
    CAST(COALESCE(SUM(CASE WHEN NOT (COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) < CAST(65.0 AS double)), FALSE) OR COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)), FALSE)) AND (c1 IS NOT NULL) THEN 1 ELSE 0 END), 0) AS bigint) AS outside_2,
    CAST(COALESCE(SUM(CASE WHEN CASE WHEN COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) < CAST(65.0 AS double)), FALSE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)), FALSE) THEN 1 ELSE 0 END > 1 THEN 1 ELSE 0 END), 0) AS bigint) AS shared_2,
    CAST(COALESCE(SUM(CASE WHEN c1 IS NOT NULL AND (CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) IS NULL THEN 1 ELSE 0 END), 0) AS bigint) AS wrong_2,
    CAST(COALESCE(SUM(CASE WHEN c1 IS NOT NULL AND (CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) IS NOT NULL AND NOT ((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) < CAST(65.0 AS double)) AND NOT ((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) THEN 1 ELSE 0 END), 0) AS bigint) AS astray_2,
    CAST(COALESCE(SUM(CASE WHEN (COALESCE((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2'))), FALSE) OR COALESCE(NOT ((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2')))), FALSE)) THEN 1 ELSE 0 END), 0) AS bigint) AS members_3,
    CAST(COALESCE(SUM(CASE WHEN NOT (COALESCE((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2'))), FALSE) OR COALESCE(NOT ((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2')))), FALSE)) AND NOT (c1 IS NOT NULL OR c2 IS NOT NULL) THEN 1 ELSE 0 END), 0) AS bigint) AS without_3,
    CAST(COALESCE(SUM(CASE WHEN NOT (COALESCE((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2'))), FALSE) OR COALESCE(NOT ((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2')))), FALSE)) AND (c1 IS NOT NULL OR c2 IS NOT NULL) THEN 1 ELSE 0 END), 0) AS bigint) AS outside_3,
    CAST(COALESCE(SUM(CASE WHEN CASE WHEN COALESCE((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2'))), FALSE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(NOT ((((CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) >= CAST(65.0 AS double)) AND NOT (regexp_replace(TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' '), '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('2')))), FALSE) THEN 1 ELSE 0 END > 1 THEN 1 ELSE 0 END), 0) AS bigint) AS shared_3,
    CAST(COALESCE(SUM(CASE WHEN c1 IS NOT NULL AND (CASE WHEN regexp_matches(c1, '^(-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?)$') THEN TRY_CAST(c1 AS double) END) IS NULL THEN 1 ELSE 0 END), 0) AS bigint) AS wrong_3
  FROM kijun_s1_rows
),
kijun_s1_groups AS (
  SELECT 1 AS id, 'kind' AS breakdown_key, '利用者' AS group_name UNION ALL
  SELECT 2, 'age', '若' UNION ALL
  SELECT 3, 'age', '高' UNION ALL
  SELECT 4, 'home', '高齢同居' UNION ALL
  SELECT 5, 'home', '他' UNION ALL
  SELECT 6, 'home', '全体'
),
kijun_s1_q1 AS MATERIALIZED (
  SELECT answer_state, faulty_answer, k1, k2, g1, g2, g3, g4, g5, g6, COUNT(*) AS n, SUM(w) AS weight, SUM(w * w) AS weight_squared, SUM(unknown_code) AS unknown_code, SUM(repeated_option) AS repeated_option, SUM(skipped_rank) AS skipped_rank
  FROM (SELECT x.*,
    CASE WHEN answer_state = 'answered' THEN u1 END AS k1,
    CASE WHEN answer_state = 'answered' THEN u2 END AS k2
  FROM (SELECT x.*,
    CASE WHEN unknown_code + repeated_option + skipped_rank > 0 THEN 'rejected' WHEN (u1 IS NOT NULL OR u2 IS NOT NULL) THEN 'answered' ELSE 'missing' END AS answer_state,
    CASE WHEN unknown_code + repeated_option + skipped_rank > 0 THEN 1 ELSE 0 END AS faulty_answer
  FROM (SELECT x.*,
    CASE WHEN e1 = 1 THEN o1 END AS u1,
    CASE WHEN e2 = 1 THEN o2 END AS u2,
    CASE WHEN e1 = 2 THEN 1 ELSE 0 END + CASE WHEN e2 = 2 THEN 1 ELSE 0 END AS unknown_code,
    CASE WHEN e1 = 3 THEN 1 ELSE 0 END + CASE WHEN e2 = 3 THEN 1 ELSE 0 END AS repeated_option,
    CASE WHEN e1 = 4 THEN 1 ELSE 0 END + CASE WHEN e2 = 4 THEN 1 ELSE 0 END AS skipped_rank
  FROM (SELECT x.*,
    CASE WHEN o1 = -1 THEN 0 WHEN o1 = 0 THEN 2 ELSE 1 END AS e1,
    CASE WHEN o2 = -1 THEN 0 WHEN o2 = 0 THEN 2 WHEN o1 = o2 THEN 3 WHEN o1 = -1 THEN 4 ELSE 1 END AS e2
  FROM (SELECT x.*,
    CASE WHEN c4 IS NULL THEN -1 WHEN c4 = '1' THEN 1 WHEN c4 = '2' THEN 2 WHEN c4 = '3' THEN 3 WHEN c4 = '99' THEN -1 WHEN f1 = '' THEN -1 WHEN h1 = '99' THEN -1 WHEN regexp_matches(h1, '^((1|①|⑴|\(1\))([.)]|( |[.:)_-]|、|・)?制度)?|制度)$') THEN 1 WHEN regexp_matches(h1, '^((2)([.)]|( |[.:)_-]|、|・)it''s)?|(②|⑵|\(2\))([.)]|( |[.:)_-]|、|・)?it''s)?|it''s)$') THEN 2 WHEN regexp_matches(h1, '^((3|③|⑶|\(3\))([.)]|( |[.:)_-]|、|・)?生活)?|生活)$') THEN 3 WHEN regexp_matches(f1, '^((99)[.]0+)$') THEN -1 WHEN regexp_matches(f1, '^((1)[.]0+)$') THEN 1 WHEN regexp_matches(f1, '^((2)[.]0+)$') THEN 2 WHEN regexp_matches(f1, '^((3)[.]0+)$') THEN 3 ELSE 0 END AS o1,
    CASE WHEN c5 IS NULL THEN -1 WHEN c5 = '1' THEN 1 WHEN c5 = '2' THEN 2 WHEN c5 = '3' THEN 3 WHEN c5 = '99' THEN -1 WHEN f2 = '' THEN -1 WHEN h2 = '99' THEN -1 WHEN regexp_matches(h2, '^((1|①|⑴|\(1\))([.)]|( |[.:)_-]|、|・)?制度)?|制度)$') THEN 1 WHEN regexp_matches(h2, '^((2)([.)]|( |[.:)_-]|、|・)it''s)?|(②|⑵|\(2\))([.)]|( |[.:)_-]|、|・)?it''s)?|it''s)$') THEN 2 WHEN regexp_matches(h2, '^((3|③|⑶|\(3\))([.)]|( |[.:)_-]|、|・)?生活)?|生活)$') THEN 3 WHEN regexp_matches(f2, '^((99)[.]0+)$') THEN -1 WHEN regexp_matches(f2, '^((1)[.]0+)$') THEN 1 WHEN regexp_matches(f2, '^((2)[.]0+)$') THEN 2 WHEN regexp_matches(f2, '^((3)[.]0+)$') THEN 3 ELSE 0 END AS o2
  FROM (SELECT x.*,
    regexp_replace(f1, ' *([^0-9A-Za-z ]) *', '\1', 'g') AS h1,
    regexp_replace(f2, ' *([^0-9A-Za-z ]) *', '\1', 'g') AS h2
  FROM (SELECT r.*,
    CASE WHEN NOT (c4 IN ('1', '2', '3')) THEN TRIM(regexp_replace(translate(c4, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' ') END AS f1,
    CASE WHEN NOT (c5 IN ('1', '2', '3')) THEN TRIM(regexp_replace(translate(c5, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' ') END AS f2
  FROM kijun_s1_rows r) x) x) x) x) x) x) x
  GROUP BY answer_state, faulty_answer, k1, k2, g1, g2, g3, g4, g5, g6
),
kijun_s2_cells AS NOT MATERIALIZED (
  SELECT NULLIF(TRIM(CAST("Q_1" AS varchar), ' 	
　'), '') AS c1,
    NULLIF(TRIM(CAST("Q_2" AS varchar), ' 	
　'), '') AS c2,
    NULLIF(TRIM(CAST("Q_3" AS varchar), ' 	
　'), '') AS c3
  FROM "staff"
),
kijun_s2_rows AS MATERIALIZED (
  SELECT c.*, TRUE AS g1
  FROM kijun_s2_cells c
),
kijun_s2_counts AS MATERIALIZED (
  SELECT COUNT(*) AS respondents,
    CAST(COALESCE(SUM(CASE WHEN (TRUE) THEN 1 ELSE 0 END), 0) AS bigint) AS members_1,
    CAST(COALESCE(SUM(CASE WHEN NOT (TRUE) AND NOT FALSE THEN 1 ELSE 0 END), 0) AS bigint) AS without_1,
    CAST(COALESCE(SUM(CASE WHEN NOT (TRUE) AND FALSE THEN 1 ELSE 0 END), 0) AS bigint) AS outside_1,
    CAST(COALESCE(SUM(CASE WHEN CASE WHEN TRUE THEN 1 ELSE 0 END > 1 THEN 1 ELSE 0 END), 0) AS bigint) AS shared_1
  FROM kijun_s2_rows
),
kijun_s2_groups AS (
  SELECT 1 AS id, 'kind' AS breakdown_key, '職員' AS group_name
),
kijun_s2_q1 AS MATERIALIZED (
  SELECT answer_state, faulty_answer, k1, k2, g1, COUNT(*) AS n, SUM(unknown_rank) AS unknown_rank, SUM(repeated_rank) AS repeated_rank, SUM(skipped_rank) AS skipped_rank
  FROM (SELECT x.*,
    CASE WHEN answer_state = 'answered' THEN u1 END AS k1,
    CASE WHEN answer_state = 'answered' THEN u2 END AS k2
  FROM (SELECT x.*,
    CASE WHEN unknown_rank + repeated_rank + skipped_rank > 0 THEN 'rejected' WHEN (u1 IS NOT NULL OR u2 IS NOT NULL) THEN 'answered' ELSE 'missing' END AS answer_state,
    CASE WHEN unknown_rank + repeated_rank + skipped_rank > 0 THEN 1 ELSE 0 END AS faulty_answer
  FROM (SELECT x.*,
    CASE WHEN many_1 > 0 AND 0 = 0 THEN first_1 END AS u1,
    CASE WHEN many_2 > 0 AND gap_1 = 0 THEN first_2 END AS u2,
    CASE WHEN many_1 > 1 THEN many_1 - 1 ELSE 0 END + CASE WHEN many_2 > 1 THEN many_2 - 1 ELSE 0 END AS repeated_rank,
    CASE WHEN many_1 > 0 AND 0 = 1 THEN 1 ELSE 0 END + CASE WHEN many_2 > 0 AND gap_1 = 1 THEN 1 ELSE 0 END AS skipped_rank
  FROM (SELECT x.*,
    CASE WHEN taken_1 > 1 THEN taken_1 ELSE 1 END AS start_2,
    CASE WHEN many_2 > 0 THEN CASE WHEN taken_1 > 1 THEN taken_1 ELSE 1 END + many_2 ELSE taken_1 END AS taken_2,
    CASE WHEN gap_1 = 1 OR (many_2 = 0 AND taken_1 <= 1 AND NOT (unknown_rank > 0)) THEN 1 ELSE 0 END AS gap_2
  FROM (SELECT x.*,
    0 AS start_1,
    CASE WHEN many_1 > 0 THEN 0 + many_1 ELSE 0 END AS taken_1,
    CASE WHEN 0 = 1 OR (many_1 = 0 AND 0 <= 0 AND NOT (unknown_rank > 0)) THEN 1 ELSE 0 END AS gap_1
  FROM (SELECT x.*,
    CASE WHEN v1 = 1 THEN 1 ELSE 0 END + CASE WHEN v2 = 1 THEN 1 ELSE 0 END + CASE WHEN v3 = 1 THEN 1 ELSE 0 END AS many_1,
    CASE WHEN v1 = 1 THEN 1 WHEN v2 = 1 THEN 2 WHEN v3 = 1 THEN 3 ELSE 0 END AS first_1,
    CASE WHEN v1 = 2 THEN 1 ELSE 0 END + CASE WHEN v2 = 2 THEN 1 ELSE 0 END + CASE WHEN v3 = 2 THEN 1 ELSE 0 END AS many_2,
    CASE WHEN v1 = 2 THEN 1 WHEN v2 = 2 THEN 2 WHEN v3 = 2 THEN 3 ELSE 0 END AS first_2
  FROM (SELECT x.*,
    CASE WHEN v1 = 0 THEN 1 ELSE 0 END + CASE WHEN v2 = 0 THEN 1 ELSE 0 END + CASE WHEN v3 = 0 THEN 1 ELSE 0 END AS unknown_rank
  FROM (SELECT x.*,
    CASE WHEN c1 IS NULL THEN -1 WHEN c1 = '1' THEN 1 WHEN c1 = '2' THEN 2 WHEN c1 = '3' THEN 3 WHEN regexp_matches(c1, '^(0+1)$') THEN 1 WHEN regexp_matches(c1, '^(0+2)$') THEN 2 WHEN regexp_matches(c1, '^(0+3)$') THEN 3 WHEN regexp_replace(f1, '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('99', '') THEN -1 WHEN regexp_matches(f1, '^((第 ?)?(1|①)( ?位)?|1[.]0+)$') THEN 1 WHEN regexp_matches(f1, '^((第 ?)?(2|②)( ?位)?|2[.]0+)$') THEN 2 WHEN regexp_matches(f1, '^((第 ?)?(3|③)( ?位)?|3[.]0+)$') THEN 3 ELSE 0 END AS v1,
    CASE WHEN c2 IS NULL THEN -1 WHEN c2 = '1' THEN 1 WHEN c2 = '2' THEN 2 WHEN c2 = '3' THEN 3 WHEN regexp_matches(c2, '^(0+1)$') THEN 1 WHEN regexp_matches(c2, '^(0+2)$') THEN 2 WHEN regexp_matches(c2, '^(0+3)$') THEN 3 WHEN regexp_replace(f2, '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('99', '') THEN -1 WHEN regexp_matches(f2, '^((第 ?)?(1|①)( ?位)?|1[.]0+)$') THEN 1 WHEN regexp_matches(f2, '^((第 ?)?(2|②)( ?位)?|2[.]0+)$') THEN 2 WHEN regexp_matches(f2, '^((第 ?)?(3|③)( ?位)?|3[.]0+)$') THEN 3 ELSE 0 END AS v2,
    CASE WHEN c3 IS NULL THEN -1 WHEN c3 = '1' THEN 1 WHEN c3 = '2' THEN 2 WHEN c3 = '3' THEN 3 WHEN regexp_matches(c3, '^(0+1)$') THEN 1 WHEN regexp_matches(c3, '^(0+2)$') THEN 2 WHEN regexp_matches(c3, '^(0+3)$') THEN 3 WHEN regexp_replace(f3, '^(-?[0-9]+)[.]0+$', '\1', 'g') IN ('99', '') THEN -1 WHEN regexp_matches(f3, '^((第 ?)?(1|①)( ?位)?|1[.]0+)$') THEN 1 WHEN regexp_matches(f3, '^((第 ?)?(2|②)( ?位)?|2[.]0+)$') THEN 2 WHEN regexp_matches(f3, '^((第 ?)?(3|③)( ?位)?|3[.]0+)$') THEN 3 ELSE 0 END AS v3
  FROM (SELECT r.*,
    CASE WHEN NOT (c1 IN ('1', '2', '3')) THEN TRIM(regexp_replace(translate(c1, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' ') END AS f1,
    CASE WHEN NOT (c2 IN ('1', '2', '3')) THEN TRIM(regexp_replace(translate(c2, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' ') END AS f2,
    CASE WHEN NOT (c3 IN ('1', '2', '3')) THEN TRIM(regexp_replace(translate(c3, '	
            ​ 　﻿‐‑−〜—！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～', '                     ---~―!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'), ' +', ' ', 'g'), ' ') END AS f3
  FROM kijun_s2_rows r) x) x) x) x) x) x) x) x) x
  GROUP BY answer_state, faulty_answer, k1, k2, g1
)
SELECT * FROM kijun_header WHERE 1 = 0
UNION ALL SELECT 'options', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(3 AS bigint), CAST(NULL AS double), CAST(NULL AS double)
UNION ALL SELECT 'ranks', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(2 AS bigint), CAST(NULL AS double), CAST(NULL AS double)
UNION ALL SELECT 'answered', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'answered' THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_q1
UNION ALL SELECT 'partial', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'answered' AND (k1 IS NULL OR k2 IS NULL) THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_q1
UNION ALL SELECT 'missing', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'missing' THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_q1
UNION ALL SELECT 'rejected', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'rejected' THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_q1
UNION ALL SELECT 'faulty', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN faulty_answer = 1 THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_q1
UNION ALL SELECT 'reason:unknown_code', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), n, CAST(NULL AS double), CAST(NULL AS double) FROM (SELECT CAST(COALESCE(SUM(unknown_code), 0) AS bigint) AS n FROM kijun_s1_q1) x WHERE n > 0
UNION ALL SELECT 'reason:repeated_option', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), n, CAST(NULL AS double), CAST(NULL AS double) FROM (SELECT CAST(COALESCE(SUM(repeated_option), 0) AS bigint) AS n FROM kijun_s1_q1) x WHERE n > 0
UNION ALL SELECT 'reason:skipped_rank', 'users', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), n, CAST(NULL AS double), CAST(NULL AS double) FROM (SELECT CAST(COALESCE(SUM(skipped_rank), 0) AS bigint) AS n FROM kijun_s1_q1) x WHERE n > 0
UNION ALL SELECT 'missing', 'users', 'q1', g.breakdown_key, g.group_name, CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(SUM(CASE WHEN a.answer_state = 'missing' AND CASE g.id WHEN 1 THEN a.g1 WHEN 2 THEN a.g2 WHEN 3 THEN a.g3 WHEN 4 THEN a.g4 WHEN 5 THEN a.g5 WHEN 6 THEN a.g6 END THEN a.n ELSE 0 END) AS bigint), CAST(SUM(CASE WHEN a.answer_state = 'missing' AND CASE g.id WHEN 1 THEN a.g1 WHEN 2 THEN a.g2 WHEN 3 THEN a.g3 WHEN 4 THEN a.g4 WHEN 5 THEN a.g5 WHEN 6 THEN a.g6 END THEN a.weight ELSE 0 END) AS double), CAST(SUM(CASE WHEN a.answer_state = 'missing' AND CASE g.id WHEN 1 THEN a.g1 WHEN 2 THEN a.g2 WHEN 3 THEN a.g3 WHEN 4 THEN a.g4 WHEN 5 THEN a.g5 WHEN 6 THEN a.g6 END THEN a.weight_squared ELSE 0 END) AS double) FROM kijun_s1_groups g CROSS JOIN kijun_s1_q1 a GROUP BY g.breakdown_key, g.group_name
UNION ALL SELECT 'rejected', 'users', 'q1', g.breakdown_key, g.group_name, CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(SUM(CASE WHEN a.answer_state = 'rejected' AND CASE g.id WHEN 1 THEN a.g1 WHEN 2 THEN a.g2 WHEN 3 THEN a.g3 WHEN 4 THEN a.g4 WHEN 5 THEN a.g5 WHEN 6 THEN a.g6 END THEN a.n ELSE 0 END) AS bigint), CAST(SUM(CASE WHEN a.answer_state = 'rejected' AND CASE g.id WHEN 1 THEN a.g1 WHEN 2 THEN a.g2 WHEN 3 THEN a.g3 WHEN 4 THEN a.g4 WHEN 5 THEN a.g5 WHEN 6 THEN a.g6 END THEN a.weight ELSE 0 END) AS double), CAST(SUM(CASE WHEN a.answer_state = 'rejected' AND CASE g.id WHEN 1 THEN a.g1 WHEN 2 THEN a.g2 WHEN 3 THEN a.g3 WHEN 4 THEN a.g4 WHEN 5 THEN a.g5 WHEN 6 THEN a.g6 END THEN a.weight_squared ELSE 0 END) AS double) FROM kijun_s1_groups g CROSS JOIN kijun_s1_q1 a GROUP BY g.breakdown_key, g.group_name
UNION ALL SELECT 'ranking', 'users', 'q1', g.breakdown_key, g.group_name, CASE a.k1 WHEN 1 THEN '1' WHEN 2 THEN '2' WHEN 3 THEN '3' END, CASE a.k2 WHEN 1 THEN '1' WHEN 2 THEN '2' WHEN 3 THEN '3' END, CAST(SUM(a.n) AS bigint), CAST(SUM(a.weight) AS double), CAST(SUM(a.weight_squared) AS double) FROM kijun_s1_groups g CROSS JOIN kijun_s1_q1 a WHERE a.answer_state = 'answered' AND CASE g.id WHEN 1 THEN a.g1 WHEN 2 THEN a.g2 WHEN 3 THEN a.g3 WHEN 4 THEN a.g4 WHEN 5 THEN a.g5 WHEN 6 THEN a.g6 END GROUP BY g.breakdown_key, g.group_name, a.k1, a.k2
UNION ALL SELECT 'respondents', 'users', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), respondents, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'unweighed', 'users', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), unweighed, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts WHERE unweighed > 0
UNION ALL SELECT 'members', 'users', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), members_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'without_attribute', 'users', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), without_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'outside', 'users', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), outside_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'shared', 'users', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), shared_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts WHERE shared_1 > 0
UNION ALL SELECT 'members', 'users', CAST(NULL AS varchar), 'age', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), members_2, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'without_attribute', 'users', CAST(NULL AS varchar), 'age', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), without_2, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'outside', 'users', CAST(NULL AS varchar), 'age', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), outside_2, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'shared', 'users', CAST(NULL AS varchar), 'age', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), shared_2, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts WHERE shared_2 > 0
UNION ALL SELECT 'reason:no_group', 'users', CAST(NULL AS varchar), 'age', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), astray_2, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts WHERE astray_2 > 0
UNION ALL SELECT 'reason:not_a_number', 'users', CAST(NULL AS varchar), 'age', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), wrong_2, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts WHERE wrong_2 > 0
UNION ALL SELECT 'members', 'users', CAST(NULL AS varchar), 'home', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), members_3, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'without_attribute', 'users', CAST(NULL AS varchar), 'home', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), without_3, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'outside', 'users', CAST(NULL AS varchar), 'home', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), outside_3, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts
UNION ALL SELECT 'shared', 'users', CAST(NULL AS varchar), 'home', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), shared_3, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts WHERE shared_3 > 0
UNION ALL SELECT 'reason:not_a_number', 'users', CAST(NULL AS varchar), 'home', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), wrong_3, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s1_counts WHERE wrong_3 > 0
UNION ALL SELECT 'options', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(3 AS bigint), CAST(NULL AS double), CAST(NULL AS double)
UNION ALL SELECT 'ranks', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(2 AS bigint), CAST(NULL AS double), CAST(NULL AS double)
UNION ALL SELECT 'answered', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'answered' THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_q1
UNION ALL SELECT 'partial', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'answered' AND (k1 IS NULL OR k2 IS NULL) THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_q1
UNION ALL SELECT 'missing', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'missing' THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_q1
UNION ALL SELECT 'rejected', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN answer_state = 'rejected' THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_q1
UNION ALL SELECT 'faulty', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(COALESCE(SUM(CASE WHEN faulty_answer = 1 THEN n ELSE 0 END), 0) AS bigint), CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_q1
UNION ALL SELECT 'reason:unknown_rank', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), n, CAST(NULL AS double), CAST(NULL AS double) FROM (SELECT CAST(COALESCE(SUM(unknown_rank), 0) AS bigint) AS n FROM kijun_s2_q1) x WHERE n > 0
UNION ALL SELECT 'reason:repeated_rank', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), n, CAST(NULL AS double), CAST(NULL AS double) FROM (SELECT CAST(COALESCE(SUM(repeated_rank), 0) AS bigint) AS n FROM kijun_s2_q1) x WHERE n > 0
UNION ALL SELECT 'reason:skipped_rank', 'staff', 'q1', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), n, CAST(NULL AS double), CAST(NULL AS double) FROM (SELECT CAST(COALESCE(SUM(skipped_rank), 0) AS bigint) AS n FROM kijun_s2_q1) x WHERE n > 0
UNION ALL SELECT 'missing', 'staff', 'q1', g.breakdown_key, g.group_name, CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(SUM(CASE WHEN a.answer_state = 'missing' AND CASE g.id WHEN 1 THEN a.g1 END THEN a.n ELSE 0 END) AS bigint), CAST(SUM(CASE WHEN a.answer_state = 'missing' AND CASE g.id WHEN 1 THEN a.g1 END THEN a.n ELSE 0 END) AS double), CAST(SUM(CASE WHEN a.answer_state = 'missing' AND CASE g.id WHEN 1 THEN a.g1 END THEN a.n ELSE 0 END) AS double) FROM kijun_s2_groups g CROSS JOIN kijun_s2_q1 a GROUP BY g.breakdown_key, g.group_name
UNION ALL SELECT 'rejected', 'staff', 'q1', g.breakdown_key, g.group_name, CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(SUM(CASE WHEN a.answer_state = 'rejected' AND CASE g.id WHEN 1 THEN a.g1 END THEN a.n ELSE 0 END) AS bigint), CAST(SUM(CASE WHEN a.answer_state = 'rejected' AND CASE g.id WHEN 1 THEN a.g1 END THEN a.n ELSE 0 END) AS double), CAST(SUM(CASE WHEN a.answer_state = 'rejected' AND CASE g.id WHEN 1 THEN a.g1 END THEN a.n ELSE 0 END) AS double) FROM kijun_s2_groups g CROSS JOIN kijun_s2_q1 a GROUP BY g.breakdown_key, g.group_name
UNION ALL SELECT 'ranking', 'staff', 'q1', g.breakdown_key, g.group_name, CASE a.k1 WHEN 1 THEN '1' WHEN 2 THEN '2' WHEN 3 THEN '3' END, CASE a.k2 WHEN 1 THEN '1' WHEN 2 THEN '2' WHEN 3 THEN '3' END, CAST(SUM(a.n) AS bigint), CAST(SUM(a.n) AS double), CAST(SUM(a.n) AS double) FROM kijun_s2_groups g CROSS JOIN kijun_s2_q1 a WHERE a.answer_state = 'answered' AND CASE g.id WHEN 1 THEN a.g1 END GROUP BY g.breakdown_key, g.group_name, a.k1, a.k2
UNION ALL SELECT 'respondents', 'staff', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), respondents, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_counts
UNION ALL SELECT 'members', 'staff', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), members_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_counts
UNION ALL SELECT 'without_attribute', 'staff', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), without_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_counts
UNION ALL SELECT 'outside', 'staff', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), outside_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_counts
UNION ALL SELECT 'shared', 'staff', CAST(NULL AS varchar), 'kind', CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar), shared_1, CAST(NULL AS double), CAST(NULL AS double) FROM kijun_s2_counts WHERE shared_1 > 0
ORDER BY 2, 3, 4, 5, 1, 6, 7;
